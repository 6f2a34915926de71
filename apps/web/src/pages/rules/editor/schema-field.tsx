import type { JsonSchema } from '@commonline/rules'
import type { ReactNode } from 'react'
import { useSpeaker, useWords } from '../../../words/use-words.ts'
import { controlId, useEditing, useFindings } from './editor-context.ts'
import { fieldWords, termWords } from './field-words.ts'
import { FieldFindings } from './findings.tsx'
import { isRecord } from '../records-within.ts'
import { pathText } from './json-path.ts'
import type { JsonPath } from './json-path.ts'
import { ScalarField } from './scalar-field.tsx'
import { beginning, fieldsOf, meaningOf, shapeOf } from './schema-shape.ts'
import type { Shape, ShapeField } from './schema-shape.ts'

interface FieldProps {
  readonly name: string
  readonly path: JsonPath
  readonly schema: JsonSchema
  readonly value: unknown
  /** Takes the part away, where it may be left out. */
  readonly onRemove?: () => void
}

/** A part of a rule with everything inside it, as the schema describes it. */
export function SchemaField(props: FieldProps) {
  const shape = shapeOf(props.schema)
  switch (shape.kind) {
    case 'fixed':
      return null
    case 'object':
      return (
        <Group {...props}>
          <Fields path={props.path} fields={shape.fields} value={props.value} />
        </Group>
      )
    case 'one-of':
      return <OneOf {...props} shape={shape} />
    case 'list':
      return <List {...props} item={shape.item} />
    case 'entries':
      return <Entries {...props} entry={shape.value} />
    case 'choice':
    case 'flag':
    case 'whole':
    case 'exact':
    case 'day':
    case 'text':
    case 'answers':
    case 'names':
    case 'json':
      return (
        <ScalarField
          name={props.name}
          path={props.path}
          shape={shape}
          value={props.value}
          hint={meaningOf(props.schema)}
        />
      )
  }
}

interface GroupProps extends FieldProps {
  readonly title?: string
  readonly children: ReactNode
}

/** Parts that belong together, under their name, with what is wrong with the whole. */
function Group({ name, path, schema, title, onRemove, children }: GroupProps) {
  const { words, language } = useSpeaker()
  const findings = useFindings(path)
  const id = controlId(pathText(path))
  const meaning = meaningOf(schema)
  return (
    <fieldset className="rule-group" id={id} tabIndex={-1} data-open={findings.length > 0 ? '' : undefined}>
      <legend>{title ?? fieldWords(name, words)}</legend>
      {meaning !== '' && language === 'en' && <p className="field-hint">{meaning}</p>}
      <FieldFindings id={`${id}-findings`} findings={findings} />
      {children}
      {onRemove !== undefined && (
        <button type="button" className="quiet small group-remove" onClick={onRemove}>
          {words('editor.remove', { part: title ?? fieldWords(name, words) })}
        </button>
      )}
    </fieldset>
  )
}

interface FieldsProps {
  readonly path: JsonPath
  readonly fields: readonly ShapeField[]
  readonly value: unknown
  /** The field that was chosen by before, and is not shown again. */
  readonly chosenBy?: string
}

/** A field that may be left out has its control at once where it is a line; else it is offered to be added. */
const shownEmpty = ({ kind }: Shape): boolean => kind === 'text' || kind === 'day'

/** The fields of an object; fields that the language does not know, which can only be taken away; and what may be added. */
export function Fields({ path, fields, value, chosenBy }: FieldsProps) {
  const words = useWords()
  const { put } = useEditing()
  const data = isRecord(value) ? value : {}
  const shown = fields.filter(
    ({ name, schema, required }) =>
      name !== chosenBy && (required || Object.hasOwn(data, name) || shownEmpty(shapeOf(schema))),
  )
  const addable = fields.filter((field) => field.name !== chosenBy && !shown.includes(field))
  const unknown = Object.keys(data).filter((name) => !fields.some((field) => field.name === name))
  return (
    <>
      <div className="rule-fields">
        {shown.map(({ name, schema, required }) => (
          <SchemaField
            key={name}
            name={name}
            path={[...path, name]}
            schema={schema}
            value={data[name]}
            {...(required ? {} : { onRemove: () => put([...path, name], undefined) })}
          />
        ))}
        {unknown.map((name) => (
          <UnknownField key={name} name={name} path={[...path, name]} />
        ))}
      </div>
      {addable.length > 0 && (
        <p className="row rule-add">
          <span className="soft">{words('editor.add')}</span>
          {addable.map(({ name, schema }) => (
            <button
              key={name}
              type="button"
              className="small"
              onClick={() => put([...path, name], beginning(schema) ?? firstOf(schema))}
            >
              {fieldWords(name, words)}
            </button>
          ))}
        </p>
      )}
    </>
  )
}

/** Something to stand in a field that was just added and begins with nothing, so that its control is there. */
function firstOf(schema: JsonSchema): unknown {
  const shape = shapeOf(schema)
  if (shape.kind === 'choice') return shape.words[0]
  if (shape.kind === 'flag') return false
  if (shape.kind === 'one-of') return beginning(schema, shape.variants[0]?.words[0])
  return shape.kind === 'whole' ? shape.minimum : ''
}

function UnknownField({ name, path }: { readonly name: string; readonly path: JsonPath }) {
  const words = useWords()
  const { put } = useEditing()
  const findings = useFindings(path)
  const id = controlId(pathText(path))
  return (
    <div className="field" id={id} tabIndex={-1} data-open="">
      <code>{name}</code>
      <FieldFindings id={`${id}-findings`} findings={findings} />
      <button type="button" className="small" onClick={() => put(path, undefined)}>
        {words('editor.remove', { part: name })}
      </button>
    </div>
  )
}

/** Objects of several kinds: the kind is chosen first. What both kinds have in common is kept when one changes it. */
function OneOf(props: FieldProps & { readonly shape: Extract<Shape, { kind: 'one-of' }> }) {
  const { path, schema, value, shape, name } = props
  const words = useWords()
  const { put } = useEditing()
  const { tag, variants, nullable } = shape
  const word = isRecord(value) ? value[tag] : undefined
  const variant = variants.find((one) => one.words.some((each) => each === word))
  const id = controlId(pathText([...path, tag]))
  const choose = (next: string): void => {
    if (next === '') return put(path, nullable ? null : undefined)
    const fields = fieldsOf(variants.find(({ words: known }) => known.includes(next))?.schema ?? {})
    const begun = beginning(schema, next)
    const both = isRecord(value)
      ? Object.fromEntries(Object.entries(value).filter(([field]) => fields.some((one) => one.name === field)))
      : {}
    put(path, { ...(isRecord(begun) ? begun : {}), ...both, [tag]: next })
  }
  const title =
    isRecord(value) && typeof value['title'] === 'string' && value['title'] !== '' ? value['title'] : undefined
  return (
    <Group {...props} {...(title === undefined ? {} : { title: `${fieldWords(name, words)}: ${title}` })}>
      <div className="field">
        <label htmlFor={id}>{fieldWords(tag, words)}</label>
        <select id={id} value={typeof word === 'string' ? word : ''} onChange={({ target }) => choose(target.value)}>
          <option value="">{words(nullable ? 'editor.none' : 'field.choose')}</option>
          {variants.flatMap((one) =>
            one.words.map((each) => (
              <option key={each} value={each}>
                {termWords(tag, each, words)}
              </option>
            )),
          )}
        </select>
      </div>
      {variant !== undefined && <Fields path={path} fields={fieldsOf(variant.schema)} value={value} chosenBy={tag} />}
    </Group>
  )
}

function List(props: FieldProps & { readonly item: JsonSchema }) {
  const { path, value, item, name } = props
  const words = useWords()
  const { put } = useEditing()
  const items: readonly unknown[] = Array.isArray(value) ? value : []
  return (
    <Group {...props}>
      {items.map((one, place) => (
        // Items have no name of their own until the author gives them one; their place is what tells them apart.
        <SchemaField
          key={`${pathText(path)} ${place} ${items.length}`}
          name={`${name}[]`}
          path={[...path, place]}
          schema={item}
          value={one}
          onRemove={() => put([...path, place], undefined)}
        />
      ))}
      <p className="row rule-add">
        <button type="button" className="small" onClick={() => put([...path, items.length], beginning(item) ?? {})}>
          {words('editor.add-one', { part: fieldWords(`${name}[]`, words) })}
        </button>
      </p>
    </Group>
  )
}

function Entries(props: FieldProps & { readonly entry: JsonSchema }) {
  const { path, value, entry, name } = props
  const words = useWords()
  const { put, rename } = useEditing()
  const entries = isRecord(value) ? Object.entries(value) : []
  const fresh = (): string => {
    let number = entries.length + 1
    while (entries.some(([taken]) => taken === `${name}-${number}`)) number += 1
    return `${name}-${number}`
  }
  return (
    <Group {...props}>
      {entries.map(([key, one], place) => (
        <div className="rule-entry" key={`${place} ${entries.length}`}>
          <div className="field">
            <label htmlFor={`${controlId(pathText([...path, key]))}-name`}>{words('editor.entry-name')}</label>
            <input
              key={key}
              id={`${controlId(pathText([...path, key]))}-name`}
              type="text"
              dir="ltr"
              defaultValue={key}
              onBlur={({ target }) => {
                const name = target.value.trim()
                // A name that another entry has, or none, is not taken over: what stands here is what holds.
                target.value = key
                rename(path, key, name)
              }}
            />
          </div>
          <SchemaField
            name={key}
            path={[...path, key]}
            schema={entry}
            value={one}
            onRemove={() => put([...path, key], undefined)}
          />
        </div>
      ))}
      <p className="row rule-add">
        <button type="button" className="small" onClick={() => put([...path, fresh()], beginning(entry) ?? 0)}>
          {words('editor.add-one', { part: fieldWords(`${name}[]`, words) })}
        </button>
      </p>
    </Group>
  )
}
