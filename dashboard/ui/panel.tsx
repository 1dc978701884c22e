import { Component } from "react";
import type { ReactNode } from "react";
import { Go } from "./go";

/** A titled part of the page. */
export function Panel(props: {
  title: string;
  aside?: ReactNode;
  className?: string;
  children: ReactNode;
}): ReactNode {
  return (
    <section className={`panel ${props.className ?? ""}`} aria-label={props.title}>
      <h2>
        {props.title}
        <em>{props.aside}</em>
      </h2>
      {props.children}
    </section>
  );
}

/** What is said where there is nothing: what it means, what was watched, and what to do next, where one can do something. */
export function Empty(props: {
  title: string;
  why?: string;
  next?: { to: string; text: string };
}): ReactNode {
  const { title, why, next } = props;
  return (
    <div className="empty">
      {title}
      {why === undefined ? null : <small>{why}</small>}
      {next === undefined ? null : (
        <Go to={next.to} className="button">
          {next.text}
        </Go>
      )}
    </div>
  );
}

/** Keeps the trouble of one part from taking the others down. */
export class Guard extends Component<
  { title: string; retry: string; children: ReactNode },
  { broken: boolean }
> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    if (!this.state.broken) return this.props.children;
    return (
      <section className="panel" role="alert">
        <p className="empty">{this.props.title}</p>
        <button type="button" className="button" onClick={() => this.setState({ broken: false })}>
          {this.props.retry}
        </button>
      </section>
    );
  }
}
