# What the program says about its own failures

report-command = Reports and log…
report-title = Parcours stopped unexpectedly
report-text = That was { $ago }, through a fault of the program, not of your journey.
report-work-below = What was not saved is kept: it is just below.
report-no-work = No unsaved work is waiting.
report-lies = The report lies here, on this machine only: { $path }
report-show = Show the report
report-forget = Forget it
report-heading = Reports and log
report-about = Where the program itself failed, it wrote a report; the log says when it started, opened and saved. Neither holds a word of your journeys or the name of a file, and nothing is sent. If you ask for help, pass them on.
report-folder = They lie in this folder:
report-copy-path = Copy the path
report-none = There are no reports: nothing broke.
report-count = { $count ->
    [one] { $count } report
   *[other] { $count } reports
}
report-part-window = The window
report-part-command = A command
report-part-worker = Work in the background
report-copy = Copy the report
report-forget-all = Forget all
report-nowhere = Nothing is reported here: the program has no folder for it on this machine.
report-unbuilt = This cannot be shown
report-unbuilt-text = This is a fault of the program, not of your journey. Your work is safe, and everything else goes on working. The next change makes it try again.
report-earlier = The picture shows the journey as it was before: through a fault of the program, it cannot be drawn as it is now. Your work is safe.
report-try-again = Try again
report-told = Something broke off in Parcours, at { $place }. What was not saved is kept, as far as it could be.
report-told-path = The report: { $path }
