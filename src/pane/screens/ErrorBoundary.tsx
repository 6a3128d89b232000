import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ErrorCircle24Regular } from '@fluentui/react-icons/svg/error-circle';
import { Component, type ReactNode } from 'react';
import { failure as words, product } from '../../strings/pane.js';
import { letters } from '../look/look.js';
import { detailsOf } from '../store/core.js';
import { ErrorDetails } from '../notices/ErrorDetails.js';
import { Message } from '../notices/Message.js';
import { PaneTitle } from './PaneTitle.js';

const useStyles = makeStyles({
  root: {
    minHeight: '100%',
    boxSizing: 'border-box',
    padding: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground2,
    ...letters[300],
  },
});

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
    return <Fault details={details} reload={() => this.setState({ details: null })} />;
  }
}

/** Stands in for the whole pane. */
function Fault({ details, reload }: { readonly details: string; readonly reload: () => void }) {
  const styles = useStyles();
  return (
    <div className={styles.root}>
      <PaneTitle text={product} />
      <Message icon={<ErrorCircle24Regular />} heading={words.boundaryHeading} sentences={[words.boundary]}>
        <Button appearance="primary" onClick={reload}>
          {words.reload}
        </Button>
        <ErrorDetails text={details} />
      </Message>
    </div>
  );
}
