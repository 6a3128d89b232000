import { Button } from '@fluentui/react-components';
import { ErrorCircle24Regular } from '@fluentui/react-icons/svg/error-circle';
import { Component, type ReactNode } from 'react';
import { failure as words } from '../../strings/pane.js';
import { detailsOf } from '../store/core.js';
import { ErrorDetails } from '../notices/ErrorDetails.js';
import { Message } from '../notices/Message.js';
import { StandIn } from './StandIn.js';

interface BoundaryProps {
  readonly children: ReactNode;
}

interface BoundaryState {
  readonly details: string | null;
}

/** A fault in drawing the pane: said with the same words as any other, instead of an empty page. */
export class ErrorBoundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { details: null };

  static getDerivedStateFromError(error: unknown): BoundaryState {
    return { details: detailsOf(error) };
  }

  override render(): ReactNode {
    const { details } = this.state;
    if (details === null) return this.props.children;
    return (
      <StandIn>
        <Message icon={<ErrorCircle24Regular />} heading={words.boundaryHeading} sentences={[words.boundary]}>
          <Button appearance="primary" onClick={() => this.setState({ details: null })}>
            {words.reload}
          </Button>
          <ErrorDetails text={details} />
        </Message>
      </StandIn>
    );
  }
}
