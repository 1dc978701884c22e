import { say } from "../../contract/refusal";
import type { IntakeAnswer } from "../../contract/api";
import { faultAt, type FieldFault } from "../../contract/field-fault";
import type { Channel } from "../../contract/signal";
import { readSignal } from "../core/records/read-record";

/** Columns of a complaint file and the fields they fill; headers in either language, in any order. */
const COLUMNS: Record<string, string> = {
  id: "id",
  编号: "id",
  工单号: "id",
  source: "source",
  来源: "source",
  channel: "channel",
  渠道: "channel",
  madeat: "madeAt",
  投诉时间: "madeAt",
  时间: "madeAt",
  occurredat: "occurredAt",
  发生时间: "occurredAt",
  title: "title",
  标题: "title",
  text: "text",
  内容: "text",
  投诉内容: "text",
  原话: "text",
  name: "complainant.name",
  姓名: "complainant.name",
  投诉人: "complainant.name",
  phone: "complainant.phone",
  电话: "complainant.phone",
  手机: "complainant.phone",
  联系方式: "complainant.phone",
  idnumber: "complainant.idNumber",
  证件号: "complainant.idNumber",
  身份证号: "complainant.idNumber",
  account: "complainant.account",
  账号: "complainant.account",
  email: "complainant.email",
  邮箱: "complainant.email",
  address: "address",
  地址: "address",
  房号: "address",
  project: "project",
  项目: "project",
  product: "product",
  产品: "product",
  batch: "batch",
  批次: "batch",
  branch: "branch",
  网点: "branch",
  category: "category",
  类别: "category",
  类型: "category",
  amount: "amount",
  金额: "amount",
  status: "status",
  状态: "status",
};

const CHANNELS: Record<string, Channel> = {
  热线: "hotline",
  电话: "hotline",
  邮件: "email",
  网站: "web",
  门店: "store",
  来访: "store",
  信函: "letter",
  传真: "fax",
  在线: "chat",
  社交媒体: "social",
};
const STATUSES: Record<string, string> = {
  未结: "open",
  处理中: "open",
  已结: "closed",
  已关闭: "closed",
};

/** A row as a record ready for intake, or as what is wrong with the file's head. */
export interface MappedFile {
  records: { row: number; record: Record<string, unknown> }[];
  /** Headers that fill nothing: told, not silently dropped. */
  unknownColumns: string[];
  faults: FieldFault[];
}

/**
 * Maps a table to complaint records. `columns` (field → header) overrides the known headers. `row` counts as people do:
 * the first line is row 1, empty lines count. Rows keep their own id, or get one from the file's name and their place.
 * Cells beyond the header are kept under their column's number, so that intake warns of them.
 */
export function mapComplaints(
  table: readonly (readonly string[])[],
  file: string,
  columns: Readonly<Record<string, string>> = {},
): MappedFile {
  const head = Math.max(0, table.findIndex(isFilled));
  const header = table[head] ?? [];
  const chosen = new Map(Object.entries(columns).map(([field, name]) => [name.trim(), field]));
  const fields = header.map(
    (name) =>
      chosen.get(name.trim()) ??
      COLUMNS[
        name
          .trim()
          .toLowerCase()
          .replace(/[\s_-]/g, "")
      ] ??
      null,
  );
  const faults = headerFaults(header, fields, chosen);
  const records = table.flatMap((cells, index) =>
    faults.length > 0 || index <= head || !isFilled(cells)
      ? []
      : [{ row: index + 1, record: toRecord(cells, fields, file, index + 1) }],
  );
  return {
    records,
    unknownColumns: header.filter((_, index) => fields[index] === null),
    faults,
  };
}

/** An empty line, or one of commas alone, is no row; it keeps its number. */
function isFilled(cells: readonly string[]): boolean {
  return cells.some((cell) => cell.trim() !== "");
}

function headerFaults(
  header: readonly string[],
  fields: readonly (string | null)[],
  chosen: ReadonlyMap<string, string>,
): FieldFault[] {
  const faults: FieldFault[] = [];
  if (!fields.includes("text") && !fields.includes("title")) {
    faults.push(
      faultAt("header", say("no-text-column", { found: header.join(", ").slice(0, 200) })),
    );
  }
  for (const [name, field] of chosen)
    if (!header.some((one) => one.trim() === name))
      faults.push(faultAt(field, say("no-such-column", { name })));
  const doubles = fields.filter((field, index) => field !== null && fields.indexOf(field) < index);
  for (const field of new Set(doubles)) faults.push(faultAt(field ?? "", say("two-columns")));
  return faults;
}

function toRecord(
  cells: readonly string[],
  fields: readonly (string | null)[],
  file: string,
  row: number,
): Record<string, unknown> {
  const record: Record<string, unknown> = {
    type: "complaint",
    id: `${file}#${String(row)}`,
    source: `import:${file}`,
    channel: "import",
  };
  const complainant: Record<string, unknown> = {};
  for (const [index, field] of fields.entries()) {
    const cell = cells[index]?.trim() ?? "";
    if (field === null || cell === "") continue;
    if (field.startsWith("complainant.")) complainant[field.slice("complainant.".length)] = cell;
    else record[field] = valueOf(field, cell);
  }
  if (Object.keys(complainant).length > 0) record["complainant"] = complainant;
  for (const [index, cell] of cells.entries())
    if (index >= fields.length && cell.trim() !== "")
      record[`column ${String(index + 1)}`] = cell.trim();
  return record;
}

function valueOf(field: string, cell: string): unknown {
  if (field === "amount") {
    const amount = Number(cell.replaceAll(/[,,¥¥元\s]/g, ""));
    return Number.isNaN(amount) ? cell : amount;
  }
  if (field === "channel") return CHANNELS[cell] ?? cell;
  if (field === "status") return STATUSES[cell] ?? cell;
  if (field === "madeAt" || field === "occurredAt")
    return cell
      .replace(
        /^(\d{4})[/.年](\d{1,2})[/.月](\d{1,2})日?/,
        (_, y: string, m: string, d: string) => `${y}-${m.padStart(2, "0")}-${d.padStart(2, "0")}`,
      )
      .replace(/ (\d):/, " 0$1:");
  return cell;
}

/** What intake would say of these records, without taking any in: for a dry run. Duplicates cannot be known here. */
export function checkRecords(records: readonly unknown[]): IntakeAnswer {
  const receipt = {
    now: Number.MAX_SAFE_INTEGER,
    timeZone: "Asia/Shanghai",
    trustAt: false,
    drill: false,
    shard: 0,
  };
  const answer: IntakeAnswer = { accepted: 0, duplicates: 0, refused: [], warnings: [] };
  for (const [index, record] of records.entries()) {
    const read = readSignal(record, receipt);
    if (read.ok) answer.accepted += 1;
    else answer.refused.push({ index, id: read.id, errors: read.errors });
  }
  return answer;
}
