import { useId, useRef } from "react";
import { navigate } from "wouter/use-browser-location";
import { isDay, withParams } from "../address.ts";
import { dayText } from "../format.ts";
import { useAddress } from "../use-address.ts";

/** Chooses the day of the view, which all links keep. */
export function DayPicker() {
  const address = useAddress();
  const { asOf } = address;
  const panel = useId();
  const dialog = useRef<HTMLDivElement>(null);
  const show = (day: string | null) => {
    navigate(withParams(address, { asOf: day }));
    dialog.current?.hidePopover();
  };
  const today = new Date().toISOString().slice(0, 10);
  return (
    <>
      <button type="button" className={asOf ? "button day past" : "button day"} popoverTarget={panel}>
        <svg viewBox="0 0 16 16" width="15" height="15" aria-hidden="true" focusable="false">
          <circle cx="8" cy="8" r="6.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
          <path d="M8 4.2V8l2.4 1.7" fill="none" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
        </svg>
        <span className="hidden">Day of the view: </span>
        <span className="day-text">{asOf ? dayText(asOf) : "Today"}</span>
      </button>
      <div id={panel} ref={dialog} popover="auto" className="panel day-panel">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const day = String(new FormData(event.currentTarget).get("day"));
            if (isDay(day)) show(day >= today ? null : day);
          }}
        >
          <label>
            What was known to be true on
            <input
              key={asOf}
              type="date"
              name="day"
              required
              defaultValue={asOf ?? today}
              min={document.documentElement.dataset.earliest}
              max={today}
            />
          </label>
          <button type="submit" className="button strong">
            Show this day
          </button>
          {asOf && (
            <button type="button" className="button" onClick={() => show(null)}>
              Back to today
            </button>
          )}
        </form>
      </div>
    </>
  );
}
