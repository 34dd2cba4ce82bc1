import { Component, type ReactNode, Suspense } from "react";
import { FailureNotice } from "./failure-notice.tsx";
import { Waiting } from "./waiting.tsx";

interface PartProps {
  readonly children: ReactNode;
  /** Shown while data is loaded; bones of a page when absent. */
  readonly waiting?: ReactNode;
}

/** A part of a page that loads and fails on its own. */
export function Part({ children, waiting = <Waiting /> }: PartProps) {
  return (
    <FailureBoundary>
      <Suspense fallback={waiting}>{children}</Suspense>
    </FailureBoundary>
  );
}

interface BoundaryState {
  readonly error: unknown;
}

class FailureBoundary extends Component<{ readonly children: ReactNode }, BoundaryState> {
  override state: BoundaryState = { error: undefined };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { error };
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (error === undefined) return this.props.children;
    return <FailureNotice error={error} onRetry={() => this.setState({ error: undefined })} />;
  }
}
