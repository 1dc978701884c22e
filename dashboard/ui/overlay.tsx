import { useEffect, useRef } from "react";
import type { ReactNode } from "react";

/** A box over the page, closed by Escape or by a click beside it. Focus stays in it and returns afterwards. */
export function Overlay(props: {
  title: string;
  onClose: () => void;
  className?: string;
  children: ReactNode;
}): ReactNode {
  const { title, onClose, children } = props;
  const box = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = box.current;
    const before = document.activeElement;
    dialog?.showModal();
    return () => {
      dialog?.close();
      if (before instanceof HTMLElement) before.focus();
    };
  }, []);
  return (
    <dialog
      ref={box}
      className={`overlay ${props.className ?? ""}`}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === box.current) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
