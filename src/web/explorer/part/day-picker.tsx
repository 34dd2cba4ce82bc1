import { useId, useRef } from "react";
import { navigate } from "wouter/use-browser-location";
import { dayNames, isDay, type PageDays, withParams } from "../address.ts";
import { dayText } from "../format.ts";
import { useAddress } from "../use-address.ts";

/** Chooses the days of the view, which all links keep: when it was true, and when it was known. */
export function DayPicker() {
  const address = useAddress();
  const { asOf, knownAt } = address;
  const panel = useId();
  const dialog = useRef<HTMLDivElement>(null);
  const today = new Date().toISOString().slice(0, 10);
  const { earliest, firstKnown } = document.documentElement.dataset;
  const show = (form: FormData | undefined) => {
    const changes = dayNames.map((name) => {
      const day = String(form?.get(name) ?? "");
      return [name, isDay(day) && day < today ? day : null] as const;
    });
    navigate(withParams(address, Object.fromEntries(changes)));
    dialog.current?.hidePopover();
  };
  const isPast = asOf !== undefined || knownAt !== undefined;
  return (
    <>
      <button type="button" className={isPast ? "button day past" : "button day"} popoverTarget={panel}>
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 4.2V8l2.4 1.7" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
        <span className="hidden">Day of the view: </span>
        <span className="day-text">{daysText(address)}</span>
      </button>
      <div id={panel} ref={dialog} popover="auto" className="panel day-panel">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            show(new FormData(event.currentTarget));
          }}
        >
          <label>
            What was true on
            <input key={asOf} type="date" name="asOf" defaultValue={asOf ?? today} min={earliest} max={today} />
          </label>
          {firstKnown !== undefined && firstKnown < today && (
            <label>
              as Pedigree knew it on
              <input
                key={knownAt}
                type="date"
                name="knownAt"
                defaultValue={knownAt ?? today}
                min={firstKnown}
                max={today}
              />
            </label>
          )}
          <button type="submit" className="button strong">
            Show this day
          </button>
          {isPast && (
            <button type="button" className="button" onClick={() => show(undefined)}>
              Back to today
            </button>
          )}
        </form>
      </div>
    </>
  );
}

/** The day of the view, else of its knowledge: `Today`, `1 Jun 2024`, `Known 1 Jun 2024`. The banner has both. */
function daysText({ asOf, knownAt }: PageDays): string {
  if (asOf !== undefined) return dayText(asOf);
  return knownAt === undefined ? "Today" : `Known ${dayText(knownAt)}`;
}
