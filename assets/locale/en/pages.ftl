# What the maps say: pages of plots and tables.

command-show-insights = What the maps say
command-show-insights-short = Insights
status-insights = A click on a figure or a bar leads to the map.
page-plan = Plan
page-change = What changes
page-flow = Flow
page-channels = Channels
page-frictions = Frictions
page-certainty = How sure we are
