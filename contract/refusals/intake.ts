import type { Words } from "./words";

/** What is wrong with a file of complaints or a record, and what is only worth a warning. */
export const intakeRefusals = {
  "file-empty": { en: "the file is empty", "zh-CN": "文件是空的。" },
  "file-xlsx": {
    en: "this is a spreadsheet (XLSX) or an archive; save it as CSV first",
    "zh-CN": "这是 XLSX 表格或压缩包，请先另存为 CSV。",
  },
  "file-xls": {
    en: "this is an old spreadsheet (XLS); save it as CSV first",
    "zh-CN": "这是旧版 XLS 表格，请先另存为 CSV。",
  },
  "file-image": { en: "this is an image, no table", "zh-CN": "这是图片，不是表格。" },
  "file-pdf": {
    en: "this is a PDF document, no table",
    "zh-CN": "这是 PDF 文档，不是表格。",
  },
  "file-no-text": {
    en: "this is no text file; save the table as CSV first",
    "zh-CN": "这不是文本文件，请先把表格另存为 CSV。",
  },
  "file-too-many-rows": {
    en: "more than {{most}} rows; split the file",
    "zh-CN": "超过 {{most}} 行，请拆成几个文件。",
  },
  "file-quotes": {
    en: "this is no CSV: a quotation mark is open or stray in line {{line}}",
    "zh-CN": "不是有效的 CSV：第 {{line}} 行的引号没有配对。",
  },
  "file-no-csv": {
    en: "this is no CSV: line {{line}} cannot be read",
    "zh-CN": "不是有效的 CSV：第 {{line}} 行无法读取。",
  },
  "header-unfit": { en: "the header does not fit", "zh-CN": "表头不合要求。" },
  "no-rows": { en: "the file has a header and no rows", "zh-CN": "文件只有表头，没有内容。" },
  "no-text-column": {
    en: "no column for the complaint's text; expected one called text, found {{found}}",
    "zh-CN": "没有投诉内容列：表头中应有“内容”或 text，现有：{{found}}",
  },
  "no-such-column": { en: "no column is called {{name}}", "zh-CN": "没有名为“{{name}}”的列" },
  "two-columns": { en: "two columns fill this field", "zh-CN": "有两列对应同一栏目" },
  repaired: {
    en: "characters that cannot be stored were replaced by U+FFFD",
    "zh-CN": "有无法保存的字符，已替换为 \ufffd",
  },
  "in-the-future": {
    en: "lies in the future: taken as the time of receipt",
    "zh-CN": "时间在将来，已按收到时间计",
  },
  "kept-aside": { en: "unknown field, kept aside", "zh-CN": "不认识的栏目，已另存" },
  "new-name": {
    en: "{{name}} is new: the directory does not name it",
    "zh-CN": "名录中没有“{{name}}”，请核对是否写错",
  },
} as const satisfies Words;
