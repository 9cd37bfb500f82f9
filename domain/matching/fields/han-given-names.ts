import { foldHan, MAX_GIVEN_CHARACTERS } from './han-names.ts';

/**
 * Characters that are common in Chinese given names, by their Pinyin without tones. A character with several readings stands at
 * each. Passports spell lü as lu, lv or lyu. Both forms are listed if `foldHan` does not join them. Wade-Giles and Cantonese
 * spellings are left out: in given names they are rarer, and more characters share one. So are Japanese readings.
 */
const BY_READING = [
  'a 阿; ai 爱艾蔼; an 安岸; ang 昂; ao 傲奥敖; bai 白柏百; bang 邦; bao 宝保葆; bei 贝貝蓓北; ben 本; bi 碧璧; biao 彪标; bin 斌彬滨宾',
  'bing 冰兵炳秉; bo 波博柏伯勃渤; cai 才彩财采材; can 灿燦璨; cang 苍蒼; ceng 曾; cha 查; chan 婵单; chang 昌畅暢长長常; chao 超朝潮; che 澈',
  'chen 晨辰琛宸臣尘忱; cheng 成诚承程澄城呈丞晟盛; chi 驰馳池; chong 崇冲重; chu 楚初; chuan 川传傳; chuang 闯闖; chun 春纯淳椿; ci 慈; cong 聪从丛叢; cui 翠崔',
  'da 达大; dai 黛岱; dan 丹旦单; dao 道; de 德; deng 登灯; di 迪帝棣; dian 典; die 蝶; ding 丁定鼎; dong 东冬栋棟董; duan 端; dun 敦; duo 朵多铎鐸',
  'e 娥峨; en 恩; er 尔儿兒; fa 发發法; fan 帆凡范樊; fang 芳方放; fei 飞菲霏妃斐; fen 芬奋奮; feng 峰峯锋风丰凤枫楓; fu 福富芙夫甫馥',
  'gan 甘; gang 刚剛钢鋼岗崗; gao 高; ge 歌格; gen 根; geng 耿庚; gong 功恭公; gu 谷; guan 冠观觀关; guang 光广; gui 贵桂; guo 国果',
  'hai 海; han 涵寒汉翰晗含韩菡; hang 航杭行; hao 浩豪昊皓好灏灝颢顥; he 和河荷贺鹤合赫禾; heng 恒恆衡亨; hong 红宏洪鸿虹弘泓; hou 厚; hu 虎; hua 华花桦樺; huai 怀',
  'huan 欢环焕煥桓; huang 煌凰; hui 慧惠辉晖会會卉蕙徽; ji 吉继季冀纪计济濟基极骥驥霁霽稷; jia 佳嘉家加甲; jian 建健剑劍坚堅简簡见鉴鑑; jiang 江疆将; jiao 娇姣皎',
  'jie 杰洁捷婕节節; jin 金锦进進瑾晋津今谨謹; jing 静晶京景敬婧菁靖精经經璟竞競镜鏡; jiu 久; ju 菊驹駒; juan 娟鹃; jue 珏爵; jun 军君俊峻骏钧鈞均筠',
  'kai 凯凱开恺愷楷; kang 康; ke 可克科柯珂; kuan 宽寬; kui 奎魁葵; kun 坤昆; lai 来莱萊; lan 兰岚蓝澜瀾; lang 朗; le 乐; lei 磊蕾雷; li 丽力立利莉李礼理黎俐励',
  'lian 莲连廉; liang 亮良梁; lie 烈; lin 林琳霖麟; ling 玲灵凌铃鈴岭令翎龄; liu 柳流; long 龙隆珑瓏; lu 璐露鹿路陆鲁律绿; lv 律绿; lyu 律绿; luan 鸾; lun 伦; luo 洛罗',
  'ma 玛; man 曼满滿蔓; mao 茂; mei 美梅媚玫; meng 梦萌孟蒙; mi 米弥; mian 勉棉; miao 苗妙淼; min 敏民旻; ming 明鸣鳴铭名茗; mo 莫墨茉沫; mu 木牧慕沐穆; na 娜; nai 乃',
  'nan 南楠男; neng 能; ni 妮; nian 年念; ning 宁凝; nuo 诺娜; ou 鸥鷗欧; pan 盼潘; pei 沛培佩; peng 鹏朋彭; pin 品; ping 平萍; pu 普璞; qi 琪琦祺齐奇启旗淇绮麒骐騏',
  'qian 倩茜谦千乾; qiang 强; qiao 乔巧俏; qin 琴勤秦钦欽沁芹; qing 青清庆晴卿情擎; qiong 琼; qiu 秋丘; quan 全泉权; qun 群; ran 然冉; ren 仁任人; rong 荣容蓉融嵘嶸榕',
  'rou 柔; ru 如茹儒汝; rui 瑞睿锐銳蕊芮; run 润; ruo 若; sen 森; sha 莎沙; shan 山珊善杉姗姍单; shang 尚; shao 少绍韶; shen 申深慎; sheng 胜生升盛圣声晟昇',
  'shi 诗世士时時石师師施仕史实; shou 守寿; shu 淑书树舒姝; shuai 帅帥; shuang 双霜爽; shui 水; shun 顺舜; shuo 硕朔; si 思斯丝絲司嗣; song 松颂嵩宋; su 素苏; suo 莎',
  'tai 泰太; tan 坦; tang 堂棠唐; tao 涛桃陶韬韜; teng 腾騰; tian 天甜田恬添; tie 铁; ting 婷庭亭廷霆挺; tong 通童桐彤同瞳; wan 婉万晚琬; wang 旺望',
  'wei 伟威薇维微巍玮为卫衛魏唯蔚炜惟; wen 文雯闻聞温; wu 武吴梧舞五悟; xi 西希喜曦熙溪惜夕茜玺; xia 霞夏侠俠; xian 先贤仙显宪憲娴咸; xiang 香祥翔想湘向',
  'xiao 小晓笑骁驍孝筱潇瀟萧霄; xin 欣新心鑫信馨辛昕歆; xing 兴星行杏幸; xiong 雄; xiu 秀修绣繡; xu 旭许徐绪煦; xuan 轩軒萱璇宣玄炫瑄; xue 雪学; xun 勋迅逊遜寻尋洵',
  'ya 雅亚亞娅; yan 燕艳岩彦妍延严言焱晏嫣雁颜炎琰; yang 阳洋扬杨; yao 瑶耀尧堯遥遙垚姚; ye 叶野烨业晔; yi 一怡艺义義仪儀逸毅依宜易伊忆憶奕益懿以亦翊颐谊誼',
  'yin 银音寅茵荫吟; ying 英颖莹樱瑛影盈迎滢瀅映璎瓔鹰鷹莺鶯; yong 永勇咏泳庸雍; you 友优優幼悠有佑宥; yu 宇玉雨裕余羽语煜瑜育愉昱钰鈺郁予妤渝豫禹蔚',
  'yuan 源媛远圆缘緣元园原袁苑渊; yue 月悦悅越岳跃乐玥; yun 云韵芸允运耘昀蕴筠; zan 赞; ze 泽则則; zeng 曾增; zha 查; zhan 展战; zhang 章璋彰张长長; zhao 昭兆朝照钊釗',
  'zhe 哲喆; zhen 珍真振震贞臻镇祯禎桢; zheng 正政征铮錚峥崢; zhi 志智芝之治致枝知芷; zhong 中忠仲钟鐘重; zhou 舟洲周宙; zhu 竹珠朱祝柱; zhuang 壮; zhuo 卓; zi 子紫梓姿',
  'zong 宗; zu 祖; zuo 佐作',
];

const READINGS: ReadonlyMap<string, readonly string[]> = byCharacter(BY_READING);

/** Each character in the form of `foldHan`, with its readings in Latin letters. */
export const READ_CHARACTERS: readonly (readonly [string, readonly string[]])[] = [...READINGS];

/** Whether a given name in Latin letters, words joined, is the Pinyin of one in Chinese characters. */
export function spellsGivenName(latin: string, han: string): boolean {
  const characters = [...foldHan(han)];
  return characters.length <= MAX_GIVEN_CHARACTERS && spells(latin, characters);
}

function spells(latin: string, [first, ...others]: readonly string[]): boolean {
  if (first === undefined) return latin === '';
  return (READINGS.get(first) ?? []).some(
    (reading) => latin.startsWith(reading) && spells(latin.slice(reading.length), others),
  );
}

function byCharacter(lines: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const readings = new Map<string, readonly string[]>();
  for (const entry of lines.flatMap((line) => line.split('; '))) {
    const [reading = '', characters = ''] = entry.split(' ');
    for (const character of foldHan(characters)) readings.set(character, [...(readings.get(character) ?? []), reading]);
  }
  return readings;
}
