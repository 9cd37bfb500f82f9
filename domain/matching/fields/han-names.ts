/**
 * Forms of Chinese characters in names: the traditional form, then its simplified and its Japanese form. Only characters that
 * are common in names, and no form that is also a name of its own. Sources: the General List of Simplified Chinese
 * Characters (1986) and the list of new and old forms in Jōyō kanji.
 */
const FORMS = [
  '張张 陳陈 劉刘 楊杨 黃黄 趙赵 吳吴 孫孙 馬马 羅罗 鄭郑 謝谢 韓韩 馮冯 鄧邓 許许 蔣蒋 蘇苏 葉叶 呂吕 盧卢 陸陆 賈贾 鍾钟 譚谭 鄒邹 閻阎 龍龙竜 萬万 錢钱 湯汤 賴赖 龔龚 龐庞',
  '蘭兰 顧顾 嚴严 魯鲁 畢毕 關关関 莊庄荘 齊齐斉 華华 連连 項项 單单 歐欧 聶聂 溫温 寧宁 賀贺 倫伦 傑杰 偉伟 麗丽 國国 軍军 靜静 強强 輝辉 紅红 鳳凤 飛飞 鵬鹏 雲云 潔洁 慶庆 興兴',
  '貴贵 賢贤 夢梦 瑩莹 琺珐 瓊琼 瑋玮 瑤瑶 璽玺 蓮莲 薔蔷 藝艺 蘊蕴 詩诗 誠诚 詠咏 語语 諾诺 謙谦 讓让 貞贞 財财 賓宾 贊赞 躍跃 輪轮 遠远 達达 運运 鄉乡 銀银 銘铭 鋒锋 錦锦',
  '鎮镇 鐵铁鉄 開开 閔闵 陽阳 雙双 靈灵 韻韵 順顺 頌颂 頤颐 顏颜 風风 駿骏 魚鱼 鴻鸿 鵑鹃 鶴鹤 鸞鸾 麥麦 黨党 龜龟 澤泽沢 邊边辺 濱滨浜 齋斋斎 櫻樱桜 廣广広 澀涩渋 實实実 豐丰豊 榮荣栄 惠恵 德徳',
  '壽寿 權权権 顯显顕 學学 寶宝 圓圆円 島岛 橋桥 樹树 橫横 瀧泷滝 瀨濑瀬 藏蔵 禮礼 眞真 晉晋 條条 櫪枥 與与 彌弥 齡龄 聖圣 聰聪 勝胜 勳勋 務务 動动 勁劲 勵励 協协 卻却 啟启 喬乔 園园',
  '場场 塵尘 壯壮 夾夹 奧奥 婭娅 嫻娴 嬌娇 嬋婵 宮宫 將将 爾尔 嵐岚 嶺岭 幟帜 彥彦 從从 愛爱 懷怀 戰战 揚扬 擇择 暉晖 曉晓暁 曄晔 書书 來来 東东 業业 極极 楨桢 樂乐楽 標标 歡欢',
  '氣气 淚泪 淨净 淵渊 漢汉 潤润 濤涛 為为 煒炜 燁烨 燈灯 爭争 獻献 環环 瑪玛 產产 異异 瘋疯 盡尽 碩硕 祿禄 種种 穎颖 窮穷 筆笔 純纯 紀纪 紋纹 細细 紹绍 維维 綺绮 綠绿 綱纲',
  '緒绪 縈萦 績绩 繼继 續续 聲声 職职 蔭荫 藍蓝 藥药 處处 號号 蝦虾 見见 覺觉 親亲 計计 記记 訓训 議议 護护 豔艳 負负 質质 賽赛 高髙 崎﨑 吉𠮷 蕭萧肖',
];

/** The forms of each character, the one that stands for all first. */
export const HAN_FORMS: readonly (readonly string[])[] = FORMS.flatMap((line) => line.split(' ')).map((forms) => [
  ...forms,
]);

const STANDARD: ReadonlyMap<string, string> = new Map(
  HAN_FORMS.flatMap(([standard = '', ...others]) => others.map((form) => [form, standard] as const)),
);

/** The text with each character in one form, so that 张伟 and 張偉 are the same text. */
export const foldHan = (text: string): string => [...text].map((letter) => STANDARD.get(letter) ?? letter).join('');

/**
 * Chinese family names, each with its usual spellings in Latin letters: Pinyin, then older, Cantonese and Hokkien ones. Japanese
 * readings are left out, so they are neither for nor against one person.
 */
const SPELLINGS = [
  '王 wang wong; 李 li lee lei; 張 zhang chang cheung; 劉 liu lau; 陳 chen chan tan; 楊 yang yeung; 黃 huang hwang wong',
  '趙 zhao chao chiu; 吳 wu ng; 周 zhou chou chow; 徐 xu hsu tsui; 孫 sun suen; 馬 ma; 朱 zhu chu',
  '胡 hu woo; 郭 guo kuo kwok; 何 he ho; 高 gao kao ko; 林 lin lam lim; 羅 luo lo law; 鄭 zheng cheng',
  '梁 liang leung; 謝 xie hsieh tse; 宋 song sung; 唐 tang tong; 許 xu hsu hui; 韓 han hon; 馮 feng fung',
  '鄧 deng teng tang; 曹 cao tsao cho; 彭 peng pang; 曾 zeng tseng tsang; 蕭 xiao hsiao siu; 田 tian tien tin; 董 dong tung',
  '潘 pan poon; 袁 yuan yuen; 蔡 cai tsai choi; 蔣 jiang chiang; 余 yu yue; 于 yu; 杜 du tu to',
  '葉 ye yeh yip; 程 cheng ching; 蘇 su so; 魏 wei ngai; 呂 lu lui; 丁 ding ting; 任 ren jen yam',
  '沈 shen shum; 姚 yao yiu; 盧 lu lo; 姜 jiang keung; 崔 cui tsui; 鍾 zhong chung; 譚 tan tam',
  '陸 lu luk; 汪 wang; 范 fan; 石 shi shek; 廖 liao liu; 賈 jia; 夏 xia ha',
  '方 fang fong; 鄒 zou chow; 熊 xiong hung; 白 bai pak; 孟 meng; 秦 qin chin; 邱 qiu chiu yau',
  '江 jiang chiang kong; 尹 yin wan; 薛 xue hsueh sit; 顧 gu ku koo; 侯 hou hau; 龍 long lung; 史 shi',
  '黎 li lai; 賀 he; 龔 gong kung; 萬 wan; 錢 qian chien; 嚴 yan yim; 武 wu',
  '戴 dai tai; 莫 mo mok; 孔 kong kung hung; 歐陽 ouyang auyeung; 司馬 sima; 司徒 situ szeto; 上官 shangguan; 諸葛 zhuge; 诸葛 zhuge',
];

const SPELLINGS_OF: ReadonlyMap<string, readonly string[]> = new Map(
  SPELLINGS.flatMap((line) => line.split('; ')).map((entry) => {
    const [name = '', ...spellings] = entry.split(' ');
    return [name, spellings] as const;
  }),
);

/** Whether a family name in Latin letters is a usual spelling of a Chinese one. */
export const spellsFamilyName = (latin: string, han: string): boolean =>
  SPELLINGS_OF.get(foldHan(han))?.includes(latin) ?? false;

/** A Chinese given name has at most so many characters. */
export const MAX_GIVEN_CHARACTERS = 3;

/** Whether these characters are a common Chinese family name. */
export const isFamilyName = (han: string): boolean => SPELLINGS_OF.has(foldHan(han));

/** Whether these words are Chinese characters only. */
export const isHan = (words: string): boolean => /^[\p{Script=Han} ]+$/u.test(words);
