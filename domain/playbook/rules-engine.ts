/** Loaded only by rules. The library is CommonJS, whose exports have no names in a bundle that is loaded later. */
export { Engine } from 'json-rules-engine';
