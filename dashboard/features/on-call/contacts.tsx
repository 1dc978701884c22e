import { Input, Select } from "antd";
import { useTranslation } from "react-i18next";
import { contactKind } from "../../../contract/directory";
import type { ContactKind, Person } from "../../../contract/directory";
import type { useFaultAt } from "../../lib/use-fault-at";

type Contact = Person["contacts"][number];

/** Robots and receivers that check a signature. */
const SIGNED: readonly ContactKind[] = ["webhook", "feishu", "dingtalk"];

/** How a person is reached, tried in this order. */
export function Contacts(props: {
  contacts: readonly Contact[];
  faultAt: ReturnType<typeof useFaultAt>;
  onChange: (contacts: Contact[]) => void;
}) {
  const { t } = useTranslation();
  const { contacts, faultAt, onChange } = props;
  return (
    <fieldset>
      <legend>{t("oncall.contacts")}</legend>
      {contacts.map((one, place) => (
        <Line
          key={place}
          one={one}
          fault={
            faultAt(`contacts.${String(place)}.address`) ??
            faultAt(`contacts.${String(place)}.secret`)
          }
          onChange={(changed) => onChange(contacts.map((each) => (each === one ? changed : each)))}
          onRemove={() => onChange(contacts.filter((each) => each !== one))}
        />
      ))}
      <button
        type="button"
        className="link"
        onClick={() => onChange([...contacts, { kind: "email", address: "" }])}
      >
        {t("oncall.addContact")}
      </button>
    </fieldset>
  );
}

function Line(props: {
  one: Contact;
  fault: string | undefined;
  onChange: (changed: Contact) => void;
  onRemove: () => void;
}) {
  const { t } = useTranslation();
  const { one, fault, onChange } = props;
  const invalid = fault !== undefined;
  return (
    <>
      <div className="row contact">
        <Select
          aria-label={t("oncall.kind")}
          value={one.kind}
          options={contactKind.options.map((kind) => ({
            value: kind,
            label: t(`channel.${kind}`),
          }))}
          onChange={(kind: ContactKind) => onChange(ofKind(one, kind))}
        />
        <Input
          aria-label={t("oncall.address")}
          aria-invalid={invalid}
          status={invalid ? "error" : ""}
          value={one.address}
          onChange={(event) => onChange({ ...one, address: event.target.value })}
        />
        {SIGNED.includes(one.kind) ? (
          <Input
            type="password"
            aria-label={t("oncall.secret")}
            placeholder={t("oncall.secret")}
            autoComplete="off"
            value={one.secret ?? ""}
            onChange={(event) => onChange(withSecret(one, event.target.value))}
          />
        ) : null}
        <button type="button" className="link" onClick={props.onRemove}>
          {t("oncall.removeContact")}
        </button>
      </div>
      {invalid ? (
        <p className="fault" role="alert">
          {fault}
        </p>
      ) : null}
    </>
  );
}

function withSecret({ kind, address }: Contact, secret: string): Contact {
  return { kind, address, ...(secret === "" ? {} : { secret }) };
}

/** Another kind has another secret, or none. */
function ofKind({ address }: Contact, kind: ContactKind): Contact {
  return { kind, address };
}
