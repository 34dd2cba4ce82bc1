import { type FormEvent, useState } from "react";
import { ask } from "../ask.ts";
import { findRequest } from "../find.ts";
import { useAddress } from "../use-address.ts";

interface ModelFormProps {
  readonly label: string;
  /** What the button does, for example `Add`. */
  readonly action: string;
  readonly onFind: (slug: string) => void;
}

/** Names a model in any spelling; says when a name means none. */
export function ModelForm({ label, action, onFind }: ModelFormProps) {
  const address = useAddress();
  const [message, setMessage] = useState("");
  const find = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get("name")).trim();
    if (text === "") return;
    const reply = await ask(findRequest(text, address)).catch(({ message: failure }: Error) => setMessage(failure));
    if (!reply) return;
    const { data } = reply;
    // Only the best hit: the others may share a common word with the text.
    const found = [data.resolve?.entity, data.search?.nodes[0]].find((entity) => entity?.__typename === "Model");
    if (!found) return setMessage(`No model is known as “${text}”.`);
    setMessage("");
    form.reset();
    onFind(found.slug);
  };
  return (
    <form className="model-form" onSubmit={find}>
      <label className="field">
        {label}
        <input type="text" name="name" maxLength={100} autoComplete="off" spellCheck={false} />
      </label>
      <button type="submit" className="button">
        {action}
      </button>
      <p role="status">{message}</p>
    </form>
  );
}
