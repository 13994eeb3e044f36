page-priorities = Priorities

priorities-none = No initiative is left to do: there is nothing to compare
priorities-fill = Note effort and impact of each initiative, 1 to 5: it then finds its place among quick wins or major projects.
priorities-nothing-known = No initiative has effort and impact yet
priorities-title = { $count ->
    [one] One quick win to begin with: { $names }
   *[other] { $count } quick wins to begin with: { $names }
}
priorities-title-more = { $count } quick wins to begin with: { $names } and { $more ->
    [one] { $more } other
   *[other] { $more } others
}
priorities-no-quick-win = No quick win: what brings real relief takes an effort of 3 or more
priorities-quoted = “{ $name }”
priorities-how = The larger a disc, the more pain the initiative answers. A hollow disc: the impact is proposed from that share, to be confirmed.
priorities-plot = Impact and effort of the initiatives
priorities-effort = Effort, 1 to 5 →
priorities-impact = ↑ Impact, 1 to 5
priorities-quick-wins = Quick wins
priorities-major = Major projects
priorities-fill-ins = Fill-ins
priorities-thankless = To be avoided
priorities-says = { $name }
    Effort { $effort }, impact { $impact }; answers { $share } of the pain
priorities-says-proposed = The impact is proposed from the share of the pain, and not confirmed yet
priorities-drag = Drag the disc, or use the arrow keys, to correct it
priorities-to-fill-title = { $count ->
    [one] { $count } initiative is still to be weighed
   *[other] { $count } initiatives are still to be weighed
}
priorities-to-fill = { $name }: { $what }
priorities-fill-both = note effort and impact
priorities-fill-effort = note the effort
priorities-fill-impact = note the impact (the initiative answers no friction)
priorities-table = The initiatives, from quick wins to what is better avoided
priorities-initiative = Initiative
priorities-field = Priority
priorities-effort-short = Effort
priorities-impact-short = Impact
priorities-origin = Impact by
priorities-proposed = proposal
priorities-by-hand = the team
priorities-pain = Pain answered
