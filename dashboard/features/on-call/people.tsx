import { useTranslation } from "react-i18next";
import { dutyNames } from "../../lib/level-words";
import { Panel } from "../../ui/panel";
import type { DirectoryPerson } from "./directory";

/** People with their duties and how they are reached. Addresses are masked; who may change them sees them in the form. */
export function People(props: {
  people: readonly DirectoryPerson[];
  onEdit: ((person: DirectoryPerson | null) => void) | null;
}) {
  const { t } = useTranslation();
  const { people, onEdit } = props;
  return (
    <Panel
      title={t("oncall.contacts")}
      aside={
        onEdit ? (
          <button type="button" className="link" onClick={() => onEdit(null)}>
            {t("oncall.addPerson")}
          </button>
        ) : null
      }
    >
      <div className="wide">
        <table className="plain">
          <thead>
            <tr>
              <th>{t("oncall.person")}</th>
              <th>{t("oncall.duties")}</th>
              <th>{t("oncall.access")}</th>
              <th>{t("oncall.reached")}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {people.map((one) => (
              <Row key={one.id} one={one} onEdit={onEdit} />
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}

function Row(props: {
  one: DirectoryPerson;
  onEdit: ((person: DirectoryPerson | null) => void) | null;
}) {
  const { t } = useTranslation();
  const { one, onEdit } = props;
  return (
    <tr>
      <td>{one.name}</td>
      <td>{dutyNames(t, one.duties)}</td>
      <td>{one.access.map((role) => t(`oncall.role.${role}`)).join(t("list.separator"))}</td>
      <td className={one.channels.length === 0 ? "fault" : ""}>{reached(one, t)}</td>
      <td>
        {onEdit ? (
          <button type="button" className="link" onClick={() => onEdit(one)}>
            {t("oncall.edit")}
          </button>
        ) : null}
      </td>
    </tr>
  );
}

function reached(one: DirectoryPerson, t: ReturnType<typeof useTranslation>["t"]): string {
  if (one.channels.length === 0) return t("oncall.unreachable");
  if (!one.contacts)
    return one.channels.map((kind) => t(`channel.${kind}`)).join(t("list.separator"));
  return one.contacts
    .map(({ kind, address }) => `${t(`channel.${kind}`)} ${masked(address)}`)
    .join(t("list.separator"));
}

/** Enough to tell two apart, too little to call. */
function masked(address: string): string {
  if (address.startsWith("http")) return URL.canParse(address) ? new URL(address).host : "***";
  const at = address.indexOf("@");
  if (at > 0) return `${address.slice(0, 1)}***${address.slice(at)}`;
  return `${address.slice(0, 3)}****${address.slice(-2)}`;
}
