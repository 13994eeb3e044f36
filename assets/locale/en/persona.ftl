## One persona on the map

command-next-persona = Next persona
command-all-personas = All personas
persona-picker = Persona
persona-everybody = All personas
persona-picker-hint = Show the journey as one persona meets it: with its own shares, emotions and figures ({ $keys } for the next one)
persona-with-share = { $name } · { $share }
why-no-persona = The journey has no persona yet: add one first
why-all-personas = The journey of all personas is shown already
legend-own = The persona’s own emotion or share
picture-persona = As { $name } meets it
picture-persona-share = As { $name } meets it ({ $share } of customers)
notice-persona = The journey of { $name }
notice-everybody = The journey of all personas

## The inspector while a persona is chosen

own-for = For { $name }
own-for-hint = What is left empty here is as for everybody. What is written here changes nothing for others.
own-for-everybody = For everybody
own-passed = { $name } does not come here: it is for others.
own-as-everybody = as everybody: { $value }
own-as-unknown = as everybody: not known
own-several = What is changed here holds for everybody. Select one alone to change what is the persona’s own.
