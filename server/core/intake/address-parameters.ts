/** Parameters that say who passed an address on, from where and when; none of them names what stands there. */
const TRACKING = new Set(
  (
    "spm spm_id_from scm from from_source from_spmid isappinstalled nsukey wfr unique_k vd_source tt_from did iid u_code " +
    "fbclid gclid gclsrc dclid msclkid yclid twclid ttclid igshid igsh mc_cid mc_eid cmpid icid ncid _ga _gl bd_vid " +
    "hmsr hmpl hmcu hmkw hmci qz_gdt xsec_token xsec_source apptime appuid author_share clicktime enterid chksm " +
    "ref referer referrer ref_src ref_url amp outputtype"
  ).split(" "),
);
/** Families of them: campaign marks, and the ids of a share, its sharer and its session. */
const TRACKING_FAMILY =
  /^(?:utm|mtm|pk|piwik|matomo|hsa|_hs|at_(?:medium|campaign|custom))_?|^(?:wx|xhs|mp|_|un)?share/;

/** True for a query parameter that only tells how a reader came to the page. Its case does not matter. */
export function isTracking(name: string): boolean {
  const lower = name.toLowerCase();
  return TRACKING.has(lower) || TRACKING_FAMILY.test(lower);
}

/** Sites whose pages are named by these parameters alone; all others there tell of the reader. Hosts as `canonicalUrl` writes them. */
export const NAMING_PARAMETERS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ["mp.weixin.qq.com", new Set(["__biz", "mid", "idx", "sn"])],
  ["baijiahao.baidu.com", new Set(["id"])],
]);

/** Parameters that turn over the pages of a list, order it, choose a section or ask for something. */
export const LISTING_PARAMETERS: ReadonlySet<string> = new Set(
  (
    "page p_no pn pageno pagenum pageindex pagesize size limit offset start sort order orderby dir tab view lang locale " +
    "channel column cid catid cat category section tag topic node fid forumid q s kw wd word key keyword keywords query " +
    "search type year month day date"
  ).split(" "),
);
