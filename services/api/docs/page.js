// Shows the OpenAPI document: a list that can be searched, and for each operation its parameters, body and answers as tables.
const made = (tag, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(tag), properties)
  element.append(...children.filter((child) => child !== undefined))
  return element
}

const operationsOf = (api) => Object.entries(api.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation, id: `${method} ${path}`, tag: operation.tags?.[0] ?? '' })))

const kindOf = (schema) => {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ')
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return choices.map(kindOf).join(' | ')
  if (schema.type === 'array') return `${kindOf(schema.items ?? {})}[]`
  return [schema.type].flat().join(' | ') || schema.$ref || 'any'
}

const boundsOf = (schema) => [
  schema.description, schema['x-sealed'] && `密存 sealed: ${schema['x-sealed']}`, schema.format,
  ...['minLength', 'maxLength', 'minimum', 'maximum', 'minItems', 'maxItems', 'default'].filter((name) => schema[name] !== undefined && Math.abs(schema[name]) !== Number.MAX_SAFE_INTEGER).map((name) => `${name} ${schema[name]}`),
  schema.format ? undefined : schema.pattern,
].filter(Boolean).join(' · ')

/** One row for each member, those of members below it and set in. */
const rowsOf = (schema, depth = 0) => {
  const inner = schema.type === 'array' ? schema.items ?? {} : schema
  const choices = inner.anyOf ?? inner.oneOf
  if (choices) return choices.filter((each) => each.properties).flatMap((each) => rowsOf(each, depth))
  return Object.entries(inner.properties ?? {}).flatMap(([name, member]) => [
    { name: `${'    '.repeat(depth)}${name}${inner.required?.includes(name) ? ' *' : ''}`, kind: kindOf(member), says: boundsOf(member) },
    ...(depth < 6 ? rowsOf(member, depth + 1) : []),
  ])
}

const table = (rows) => made('table', {}, made('tr', {}, ...['名称 Name', '类型 Type', '说明 Notes'].map((word) => made('th', { textContent: word }))),
  ...rows.map(({ name, kind, says }) => made('tr', {}, made('td', {}, made('code', { textContent: name })), made('td', {}, made('code', { textContent: kind })), made('td', { textContent: says }))))

const part = (title, rows) => (rows.length === 0 ? [] : [made('h3', { textContent: title }), table(rows)])
const contentOf = (holder) => Object.values(holder?.content ?? {})[0]?.schema

const shown = (api, operation) => {
  const parameters = (operation.parameters ?? []).map(({ name, in: where, required, schema, description }) => ({ name: `${name}${required ? ' *' : ''}`, kind: kindOf(schema), says: [where, description, boundsOf(schema)].filter(Boolean).join(' · ') }))
  const answers = Object.entries(operation.responses).map(([status, response]) => {
    const found = response.$ref ? response.$ref.slice(2).split('/').reduce((at, name) => at[name], api) : response
    return { status, says: found.description, schema: response.$ref ? undefined : contentOf(found) }
  })
  const who = (operation['x-who'] ?? operation['x-roles'] ?? []).map((grant) => (typeof grant === 'string' ? grant : grant.within ? `${grant.role} (${grant.within})` : grant.role))
  return [
    made('h2', { textContent: operation.summary }), made('p', {}, made('code', { textContent: `${operation.method.toUpperCase()} ${operation.path}` })),
    who.length > 0 ? made('p', { textContent: `谁可以 Who: ${who.join(', ')}` }) : undefined,
    ...part('参数 Parameters', parameters), ...part('请求 Body', rowsOf(contentOf(operation.requestBody) ?? {})),
    ...answers.filter(({ schema }) => schema).flatMap(({ status, schema }) => part(`答复 Answer ${status}`, rowsOf(schema))),
    ...part('状态 Statuses', answers.map(({ status, says }) => ({ name: status, kind: status.startsWith('2') ? '' : 'Problem', says }))),
  ].filter((each) => each !== undefined)
}

const start = async () => {
  const api = await fetch('/api/openapi.json').then((response) => response.json())
  const operations = operationsOf(api)
  const [search, list, article] = ['search', 'list', 'operation'].map((id) => document.getElementById(id))
  const draw = () => {
    const chosen = decodeURIComponent(location.hash.slice(1))
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean)
    const found = operations.filter((each) => words.every((word) => `${each.id} ${each.summary} ${each.tag}`.toLowerCase().includes(word)))
    list.replaceChildren(...[...new Set(found.map(({ tag }) => tag))].flatMap((tag) => [
      made('h2', { textContent: tag }),
      ...found.filter((each) => each.tag === tag).map((each) => {
        const link = made('a', { href: `#${encodeURIComponent(each.id)}` }, made('b', { textContent: each.method }), each.summary)
        if (each.id === chosen) link.setAttribute('aria-current', 'true')
        return link
      }),
    ]))
    const operation = operations.find(({ id }) => id === chosen)
    article.replaceChildren(...(operation ? shown(api, operation) : [made('p', { textContent: `${operations.length} 个操作 operations` })]))
  }
  search.addEventListener('input', draw)
  addEventListener('hashchange', draw)
  draw()
}

await start()
