import { type FormEvent, useState } from "react";
import { ask } from "../../ask.ts";
import { findRequest } from "../../find.ts";
import { useParams } from "../../part/use-params.ts";
import { useAddress } from "../../use-address.ts";

/** Adds a model by any of its names; says when a name means none. */
export function AddModel({ slugs }: { readonly slugs: readonly string[] }) {
  const { asOf } = useAddress();
  const setParams = useParams();
  const [message, setMessage] = useState("");
  if (slugs.length === 4) return null;
  const add = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const text = String(new FormData(form).get("name")).trim();
    if (text === "") return;
    const { data } = await ask(findRequest(text, asOf));
    const found = [data.resolve?.entity, ...(data.search?.nodes ?? [])].find(
      (entity) => entity?.__typename === "Model",
    );
    if (!found) return setMessage(`No model is known as “${text}”.`);
    setMessage("");
    form.reset();
    setParams({ m: [...slugs, found.slug].join(",") });
  };
  return (
    <form className="add-model" onSubmit={add}>
      <label className="field">
        Add a model
        <input type="text" name="name" maxLength={100} autoComplete="off" spellCheck={false} />
      </label>
      <button type="submit" className="button">
        Add
      </button>
      <p role="status">{message}</p>
    </form>
  );
}
