import type { Bilingual } from "./primitives";

/** The kinds of complaint that the centre knows by itself; an organisation may have words of its own besides. */
export const COMPLAINT_TYPES = [
  "quality",
  "delivery",
  "attitude",
  "price",
  "promise",
  "environment",
  "safety",
] as const;
export type ComplaintType = (typeof COMPLAINT_TYPES)[number];

/** What each kind is called: the word that stands in a complaint's `category`. */
export const TYPE_NAMES: Readonly<Record<ComplaintType, Bilingual>> = {
  quality: { "zh-CN": "质量", en: "Quality" },
  delivery: { "zh-CN": "交付", en: "Delivery" },
  attitude: { "zh-CN": "服务态度", en: "Attitude" },
  price: { "zh-CN": "价格收费", en: "Price" },
  promise: { "zh-CN": "承诺", en: "Promise" },
  environment: { "zh-CN": "环境", en: "Environment" },
  safety: { "zh-CN": "安全", en: "Safety" },
};
