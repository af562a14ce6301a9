import { Card } from '@/components/ui/card';
import { Details } from '@/components/ui/details';

/** In plain words how each program takes the address of a feed, and how soon it notices a change. */
export function HowToSubscribe() {
  return (
    <Card id="how" title="How to subscribe">
      <div className="stack">
        <p>
          Make an address above, copy it, and give it to your calendar program once. From then on the program
          fetches changes by itself: moved events move, cancelled ones stay and are marked “Cancelled”.
        </p>
        <Details summary="Outlook">
          <div className="prose">
            {' '}
            <ol>
              <li>Open your calendar in Outlook on the web or the new Outlook.</li>
              <li>Choose “Add calendar”, then “Subscribe from web”.</li>
              <li>Paste the address, give it a name and choose “Import”.</li>
            </ol>
            <p>Outlook reads it again every few hours, at times only once a day.</p>
          </div>
        </Details>
        <Details summary="Google Calendar">
          <div className="prose">
            {' '}
            <ol>
              <li>Open Google Calendar on a computer; the phone app cannot add one.</li>
              <li>Beside “Other calendars” choose the plus sign, then “From URL”.</li>
              <li>Paste the address and choose “Add calendar”. It then shows on your phone too.</li>
            </ol>
            <p>Google reads it again every 8 to 24 hours and cannot be asked to hurry.</p>
          </div>
        </Details>
        <Details summary="iPhone, iPad and Mac">
          <div className="prose">
            {' '}
            <ol>
              <li>Open the “subscribe” link shown with the new address on that device.</li>
              <li>Or: Calendar, “Add Subscription Calendar”, and paste the address.</li>
            </ol>
            <p>Apple’s calendar reads it every hour to every week; choose how often in its settings.</p>
          </div>
        </Details>
        <p>
          Programs decide themselves when they look, so a change may take a day to show. Whatever changes
          within the next five school days we also send by e-mail. Subscribe rather than import: an imported
          event is a copy that never changes, and a second import may double it.
        </p>
      </div>
    </Card>
  );
}
