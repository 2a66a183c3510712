import { Button } from "@fluentui/react-components";
import { Component, type ErrorInfo, type ReactNode } from "react";
import { CopyDiagnostic } from "../components/CopyDiagnostic";
import { useTextStyles } from "../components/textStyles";
import { texteErreur } from "../flows/diagnostic";
import { reprise } from "../textes";
import { Page } from "./Page";

interface ErrorBoundaryProps {
  readonly environment: string;
  readonly children: ReactNode;
}
interface ErrorBoundaryState {
  readonly error: Error | null;
  readonly stack: string;
}

/** A defect in a screen never leaves a blank pane. The state is outside of React: taking up again loses nothing. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { error: null, stack: "" };

  static getDerivedStateFromError(error: unknown): Partial<ErrorBoundaryState> {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(_error: Error, { componentStack }: ErrorInfo): void {
    this.setState({ stack: componentStack ?? "" });
  }

  override render(): ReactNode {
    const { error, stack } = this.state;
    if (!error) return this.props.children;
    const diagnostic = ["SPASER", this.props.environment, texteErreur(error), stack].join("\n");
    return <Recovery diagnostic={diagnostic} onResume={() => this.setState({ error: null, stack: "" })} />;
  }
}

function Recovery({ diagnostic, onResume }: { readonly diagnostic: string; readonly onResume: () => void }) {
  const text = useTextStyles();
  return (
    <Page>
      <h1 className={text.title}>{reprise.titre}</h1>
      <p className={text.plain}>{reprise.texte}</p>
      <div><Button appearance="primary" onClick={onResume}>{reprise.reprendre}</Button></div>
      <CopyDiagnostic diagnostic={diagnostic} shown />
    </Page>
  );
}
