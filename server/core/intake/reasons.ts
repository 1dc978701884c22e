import type { Bilingual } from "../../../contract/primitives";

const both = (zh: string, en: string): Bilingual => ({ "zh-CN": zh, en });

/** Why a signal counts as it does, in plain words. */
export const REASONS = {
  complaint: both("投诉", "A complaint"),
  "own-complaint": both("发帖人讲述自己的投诉", "The author tells of his own complaint"),
  publication: both("负面报道或发布", "A negative publication"),
  "first-of-cited": both("转述尚未收到的原始报道", "Passes on a report that has not reached us"),
  "same-origin": both("同一来源的后续发布", "A further publication of the same origin"),
  "page-updated": both(
    "同一网页的更新，不是新信源",
    "An update of a page that is known: no new origin",
  ),
  "page-again": both("同一网页再次收到", "A page that is known, once more"),
  reach: both("转发、转载或引用，计入传播", "A repost, reprint or citation: reach"),
  repeat: both("同一人的同样内容", "The same person's same words"),
  spam: both("垃圾信息", "Spam"),
  peer: both("关于同行", "About a peer"),
  namesake: both("同名的其他主体", "A namesake"),
  "not-about-us": both("与本组织无关", "Not about us"),
  "own-statement": both("本组织自己的声明", "Our own statement"),
  thanks: both("仅表示感谢或满意", "Only thanks or praise"),
  positive: both("正面内容", "Positive"),
  neutral: both("中性提及", "A neutral mention"),
  untraceable: both("无可查作者的传言", "Hearsay without a traceable author"),
  remark: both("负面评论，无具体投诉", "A negative remark without a complaint"),
  resurfaced: both("发布已超过 30 天的旧内容", "Published over 30 days before it was received"),
} as const;

export type ReasonCode = keyof typeof REASONS;
