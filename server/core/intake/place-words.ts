/** What kind of place a name is of: only names of one kind can contradict each other. */
export type PlaceKind = "home" | "road" | "settlement" | "line" | "nature" | "institution";

interface PlaceEnd {
  kind: PlaceKind;
  /** Ends much else too: a name needs a further sign. */
  short: boolean;
}

const list = (words: string) => words.trim().split(/\s+/);

/** What ends the name of where people live. */
const HOMES = list(`
  小区 花园 新村 家园 公寓 大厦 广场 嘉园 名邸 官邸 苑 花苑 佳苑 雅苑 嘉苑 名苑 豪苑 华苑 府 华府 学府 首府 府邸 邸 郡
  山庄 庄园 公馆 新城 名城 锦城 花城 国际 国际城 天悦 印象 华庭 豪庭 雅庭 名庭 名都 雅园 御园 豪园 翠园 悦府 峰景 尚品
  云天 云著 半岛 水岸 江岸 城邦 悦城 家属院 宿舍 壹号 一号院 时代 天地 壹品 名门 世家 人家 公社 花都 帝景 丽景 美景
  御景 风景 悦庭 兰庭 东方 阳光城 之城 之都 之家 小镇 香榭 华城 绿洲 艺墅 别墅 墅 未来城 中央公园
`);

/** Ends of homes that end much else too. */
const SHORT_HOMES = list(`里 台 城 居 园 湾 庭 轩 阁 庄 座 坊 寓`);

const ROADS = list(`路 街 巷 大道 大街 胡同 立交 高架 大桥 步行街 隧道 环线`);

/** What ends the name of a settlement, or of what administers it. */
const SETTLEMENTS = list(`
  镇 乡 村 屯 街道 街道办 街道办事处 社区 开发区 新区 产业园 工业园 园区 厂区 矿区 林场
`);

/** Waters, hills, islands. */
const NATURE = list(`湖 河 江 岛 湿地 水库 海滩 沙滩 江滩 河滩 渠 溪 岭 山 沟 湖公园`);

/** Institutions, stops, markets. */
const INSTITUTIONS = list(`
  小学 中学 大学 学院 学校 幼儿园 医院 人民医院 中心小学 一小 二小 三小 一中 二中 三中 公园 市场 菜市场 农贸市场 超市
  商场 银行 支行 饭店 酒店 餐厅 派出所 体育馆 公交站 地铁站 汽车站 火车站 客运站 收费站 服务区 码头 机场 中心 食堂
  电厂 水厂 景区 风景区 寺
`);

/** What ends the names of places, with the kind of place. */
export const ENDS: ReadonlyMap<string, PlaceEnd> = new Map([
  ...ends(SHORT_HOMES, "home", true),
  ...ends(INSTITUTIONS, "institution"),
  ...ends(NATURE, "nature"),
  ...ends(SETTLEMENTS, "settlement"),
  ...ends(ROADS, "road"),
  ...ends(HOMES, "home"),
]);

/** The longest end's characters. */
export const LONGEST_END = Math.max(...[...ENDS.keys()].map((end) => end.length));

function ends(words: readonly string[], kind: PlaceKind, short = false): [string, PlaceEnd][] {
  return words.map((word) => [word, { kind, short }]);
}

/** Ends that may be left out or added to one and the same name. */
export const LESS_THAN_A_NAME: ReadonlySet<string> = new Set(list("小区 社区 广场 大厦 公寓 花园"));

/** Words that stand before such an end and name nothing, and wholes that end like a place and are none. */
export const NO_NAME: ReadonlySet<string> = new Set(
  list(`
  的 了 在 是 和 与 及 或 把 被 从 到 去 往 向 由 对 给 让 将 就 也 都 很 太 更 最 不 没 没有 有 有个 一 一个 一家 一条
  一座 一所 某 某个 该 此 这 那 这个 那个 这些 那些 这条 那条 哪个 哪家 每 各 各个 两 两个 几 几个 几家 多 多家 全 整个
  整 本 我 我们 你 你们 他 他们 她 它 咱 咱们 大家 自己 自家 家 家里 个 家住 住 住在 位于 来到 进 出 上 下 前 后 里 内 外
  东 西 南 北 中 左 右 周边 附近 旁边 旁 边 门口 对面 隔壁 楼下 楼上 前面 后面 里面 外面 中间 沿线 沿途 途经 经过 路过
  靠近 紧邻 紧挨 通往 直达 穿过 横穿 投诉 举报 反映 咨询 建议 希望 恳请 请求 要求 请问 请 求助 关于 关注 查处 整治 治理
  加强 增设 新增 设立 建设 修建 规划 改造 打通 恢复 开通 延长 取消 扩建 新建 配建 兴建 完善 解决 处理 公办 民办 私立
  公立 国有 连锁 快捷 高档 普通 老旧 新 老 旧 大 小 大型 小型 正规 无证 知名 著名 当地 本地 外地 附属 中心 重点 乡镇
  农村 城市 市区 城区 县城 全市 全县 我市 我县 本市 省 市 区 县 镇 乡 村 道路 公路 马路 铁路 线路 电路 网路 思路 出路
  半路 走路 修路 堵路 带路 问路 套路 原路 山路 水路 陆路 主干道 次干道 城镇 全村 本村 我村 村村 城中村 城中 进城 全城
  同城 商城 长城 步行 商业 购物 服务 管理 客服 政务 活动 文化 体育 健身 培训 检测 营销 销售 售楼 运营 指挥 数据 研发
  物流 快递 养老 托管 月子 会议 展览 游泳 医疗 体检 疾控 社会 社区 居民 业主 市民 村民 群众 学生 家长 老人 孩子 员工
  学校 医院 公园 市场 超市 商场 银行 饭店 酒店 餐厅 工厂 食堂 宿舍 大桥 政府 车站 本站 全站 小区 大厦 广场 公寓 花园
  家园 幼儿 儿童 少年 青少年 女 男 名校 同学 上学 开学 放学 入学 转学 数学 科学 文学 教学 楼盘 项目 开发商 物业 公司
  集团 平台 企业 商家 商户 店家 门店 房子 房屋 住宅 车位 车库 停车 电梯 装修 工程 工地 施工 单位 部门 领导 你好 您好
  尊敬 国家 国际 中国 全国 世界 时代 未来 发展 高新 经济 技术 科技 工业 产业 农业 生态 旅游 现代 智慧 美丽 文明 和谐
  幸福 平安 统一 共同 公共 公用 专用 临时 露天 地下 高架 立体 空中 水上 室内 室外 交给 发现 搬进来 扶持 申报 就是 以前
  采用 下午 上午 晚上 早上 现在 今年 去年 明年 关门 卷款 移交 公里 一套 管管 两边 配套 断头 里光 中介 所谓 所在 这里
  那里 哪里 什么 为何 为什么 已经 正在 一直 再次 多次 强烈 紧急 严重 违规 违法 非法 混凝土 水泥 搅拌 垃圾 污水 噪音
  烧烤 夜市 早餐 农贸 批发 建材 二手 旧货 花卉 水果 海鲜 活禽 家禽 生鲜 便民 无人 加油 充电 收费 检查 派出 消防 交警
  公交 地铁 汽车 火车 客运 长途 出租 共享 断头路 十字路口 三岔路口 丁字路口 横穿马路 十字 三岔 丁字 排水 小学食堂 直扑 剩个
  听说 今天 昨天 前天 承诺过 吃完 冒充 五百多户 几百户 村通 九班 下楼去
`),
);
