import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';
import { WarningText } from '@/components/ui/warning-text';
import { formatDateLong } from '@/lib/dates/format';
import { requestNumber } from '@/lib/requests/labels';
import type { StaffRequest } from '@/lib/requests/staff/request';
import { MessageForm, type RequestAction, RequestButton } from '../request-forms';
import { AgreeForm } from './agree-form';

export type StaffActions = Record<
  | 'claim'
  | 'release'
  | 'ask'
  | 'answer'
  | 'agree'
  | 'decline'
  | 'lookAgain'
  | 'carryOut'
  | 'undo'
  | 'cancel'
  | 'reopen'
  | 'write'
  | 'confirm',
  RequestAction
>;

interface DecideProps {
  request: StaffRequest;
  actions: StaffActions;
  hidden: Record<string, string>;
}

/** The one thing to do next, then the others folded away. */
export function Decide({ request, actions, hidden }: DecideProps) {
  const { staffMay: may, number: plain } = request;
  const number = requestNumber(plain);
  return (
    <Card id="decide" title="What you can do" accent="next">
      {may.claim && (
        <div className="mb-4">
          <p>Claim it so that others know who deals with it, and to read the reason where there is one.</p>
          <RequestButton action={actions.claim} hidden={hidden} submit={`Claim ${number}`} />
        </div>
      )}
      {may.agree && <Agree request={request} actions={actions} hidden={hidden} />}
      {may.carryOut && (
        <>
          <p>Its day has come. It is carried out within a minute; you need not wait.</p>
          <RequestButton action={actions.carryOut} hidden={hidden} submit="Carry out now" />
        </>
      )}
      {may.answer && (
        <MessageForm
          folded="Record an answer given by telephone or e-mail"
          action={actions.answer}
          hidden={hidden}
          id="answer-for"
          label="What did they answer?"
          hint="The clock goes on once it is recorded."
          submit="Record the answer"
          variant="secondary"
        />
      )}
      {may.ask && (
        <MessageForm
          folded="Ask for information"
          action={actions.ask}
          hidden={hidden}
          id="ask"
          label="What do you need to know?"
          hint="Those who reported it read this. The clock stands still until they answer."
          submit="Ask"
          variant="secondary"
        />
      )}
      {may.decline && (
        <MessageForm
          folded="Decline"
          action={actions.decline}
          hidden={hidden}
          id="decline"
          label="Why is it declined?"
          hint="Those who reported it read this."
          submit={`Decline ${number}`}
          variant="danger"
        />
      )}
      {may.lookAgain && (
        <Details summary="Take the agreement back">
          <p>Nothing has changed yet. It goes back to being checked.</p>
          <RequestButton
            action={actions.lookAgain}
            hidden={hidden}
            submit="Look at it again"
            variant="secondary"
          />
        </Details>
      )}
      {may.release && (
        <Details summary="Hand it back to the queue">
          <p>It is then nobody’s, and anybody can claim it.</p>
          <RequestButton action={actions.release} hidden={hidden} submit="Hand back" variant="secondary" />
        </Details>
      )}
      <After request={request} actions={actions} hidden={hidden} />
    </Card>
  );
}

function Agree({ request, actions, hidden }: DecideProps) {
  const { waitsFor, refusal, planned, staffFields, typed } = request;
  return (
    <>
      {refusal !== null && (
        <WarningText>The records refuse this today: {refusal}. Ask, or decline it.</WarningText>
      )}
      <p>
        {waitsFor === null
          ? 'Once agreed it is carried out at once.'
          : `Once agreed it waits for ${formatDateLong(waitsFor)} and is carried out that morning.`}{' '}
        {planned.length === 0 && staffFields.length === 0 && 'Nothing in the records changes by it.'}
      </p>
      <AgreeForm
        action={actions.agree}
        hidden={hidden}
        fields={staffFields}
        typed={typed}
        submit={request.changesNothing ? 'Answer and close' : 'Agree'}
      />
    </>
  );
}

function After({ request, actions, hidden }: DecideProps) {
  const { staffMay, may, number } = request;
  return (
    <>
      {staffMay.undo && (
        <MessageForm
          folded="Undo what it changed"
          intro={
            <p>
              The opposite changes are made, as long as nothing has changed since. The request stays on
              record.
            </p>
          }
          action={actions.undo}
          hidden={hidden}
          id="undo"
          label="Why is it undone?"
          hint="Those who reported it read this."
          submit={`Undo ${requestNumber(number)}`}
          variant="danger"
        />
      )}
      {may.reopen && (
        <MessageForm
          folded="Open it again"
          action={actions.reopen}
          hidden={hidden}
          id="reopen"
          label="Why is it opened again?"
          submit="Open again"
          variant="secondary"
        />
      )}
      {may.cancel && (
        <Details summary="Cancel for those who asked">
          <p>For what they no longer need. Nothing has changed, and nothing will.</p>
          <RequestButton
            action={actions.cancel}
            hidden={hidden}
            submit={`Cancel ${requestNumber(number)}`}
            variant="danger"
          />
        </Details>
      )}
    </>
  );
}
