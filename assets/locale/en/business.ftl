## What the journey is worth

inspector-business = What it is worth
field-journey-language = Language of the journey
field-business-currency = Currency
field-business-customers_per_month = Customers who start
field-business-value_per_success = What a success brings
field-business-acquired_per_month = Customers won
field-business-lost_per_month = Customers lost
field-business-ramp_up_months = Until a change works fully
field-business-reasons = Why customers leave
field-business-reasons-text = Reason
field-business-reasons-share = Share of those who leave
field-business-reasons-friction = Friction behind the reason
list-add-business-reasons = Add a reason
unit-a-month = a month
unit-months = months
business-worth = “{ $state }”, where { $share } succeed: about { $successes } successes a month, worth { $worth }
business-more = { $customers } customers more after a month
business-fewer = { $customers } customers fewer after a month
business-missing = Not known yet: { $fields }
