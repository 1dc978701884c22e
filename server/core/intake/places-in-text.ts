/** What ends the name of a public place, longest first. */
const ENDS =
  "街道办事处|人民医院|中心小学|幼儿园|步行街|公交站|地铁站|汽车站|火车站|收费站|派出所|体育馆|农贸市场|开发区|产业园|工业园|风景区|菜市场|家属院|街道|大道|胡同|小区|花园|新村|家园|公寓|大厦|广场|中心|学校|小学|中学|大学|学院|医院|公园|市场|超市|商场|食堂|宿舍|工厂|电厂|水厂|立交|高架|号线|大桥|路口|社区|银行|支行|饭店|酒店|餐厅|厂区|园区|矿区|林场|水库|码头|机场|嘉园|名邸|[路街巷桥镇乡村苑府邸庄屯沟湾厂站寺]";
/** Figures before a line's word name it: "17路", "3号线". */
const NUMBERED = /(?<![\d一-龥])\d{1,4}(?:路|号线)/g;
const NAMED = new RegExp(`([一-龥]{2,4}?)(${ENDS})(?![一-龥]?[线口])`, "g");
/** What ends like a place and is none. */
const NO_PLACE =
  /^(?:马路|公路|道路|线路|铁路|网路|电路|思路|出路|一路|半路|走路|修路|堵路|带路|问路|城镇|乡镇|农村|全村|本村|我村|村村|小区|社区|街道|学校|医院|公园|市场|超市|商场|工厂|食堂|宿舍|大桥|政府|客服中心|服务中心|管理中心|市中心|购物中心|网站|车站|本站|全站)$/;
/** Words that stand before a name and are no part of it. */
const BEFORE =
  /^.*(?:在|到|从|去|于|往|由|和|与|及|反映|冒充|投诉|举报|建议|希望|恳请|要求|请|的|是|我们|我|住|市民|居民|附近|旁边|门口|对面|靠近|经过|路过|关于|导致|造成)/;

/**
 * The public places that a folded text names: "蓝天路", "第三小学", "17路". Each as its last two or three characters before
 * the ending, so that what stands before it does not matter; sorted, each once.
 */
export function placesIn(folded: string): string[] {
  const found = new Set<string>();
  for (const [name] of folded.matchAll(NUMBERED)) found.add(name);
  for (const match of folded.matchAll(NAMED)) {
    const [whole, before = "", end = ""] = match;
    const own = before.replace(BEFORE, "");
    if (own.length < 2 || NO_PLACE.test(whole) || NO_PLACE.test(own.slice(-1) + end)) continue;
    found.add(own.slice(-3) + end);
  }
  return [...found].sort();
}

/** The name without what kind of place it is: people write "翠园" for "翠园小区". Null where nothing telling is left. */
export function placeStem(place: string): string | null {
  const stem = place.replace(new RegExp(`(?:${ENDS})$`), "");
  return /^[一-龥]{2,}$/.test(stem) ? stem : null;
}
