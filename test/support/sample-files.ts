/** The beginnings of real files, enough to distinguish their types. */
export const JPEG = Buffer.concat([
  Buffer.from('ffd8ffe000104a46494600010100000100010000', 'hex'),
  Buffer.from('the picture of a broken clasp'),
  Buffer.from('ffd9', 'hex'),
]);
export const PNG = Buffer.concat([
  Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'),
  Buffer.from('0000000d49444154789c6360606060000000050001a5f645400000000049454e44ae426082', 'hex'),
]);
export const WEBP = Buffer.concat([
  Buffer.from('524946461a000000574542505650384c0d0000002f00000010071011118888fe0700', 'hex'),
]);
export const HEIC = Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.from('heic\0\0\0\0mif1heic'), PNG]);
export const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n');
