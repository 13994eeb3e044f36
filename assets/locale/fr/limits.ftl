# Ce qui est trop

open-too-much = Le fichier contient plus qu’un parcours ne peut en tenir : { $excess }. Retirez ce qui ne sert pas, ou partagez-le en deux.
refused-too-much = C’est plus qu’un parcours ne peut en tenir : { $excess }.
limit-states = { $found } états, pour { $most } au plus
limit-stages = { $found } phases, pour { $most } au plus
limit-channels = { $found } canaux, pour { $most } au plus
limit-personas = { $found } personas, pour { $most } au plus
limit-systems = { $found } systèmes, pour { $most } au plus
limit-teams = { $found } équipes, pour { $most } au plus
limit-kpis = { $found } indicateurs, pour { $most } au plus
limit-initiatives = { $found } chantiers, pour { $most } au plus
limit-rounds = { $found } tours de vote, pour { $most } au plus
limit-participants = { $found } participants, pour { $most } au plus
limit-touchpoints = { $found } points de contact dans un état, pour { $most } au plus
limit-transitions = { $found } transitions dans un état, pour { $most } au plus
limit-frictions = { $found } irritants dans un état, pour { $most } au plus
limit-delights = { $found } enchantements dans un état, pour { $most } au plus
limit-cards = { $found } cartes dans un état, pour { $most } au plus
limit-name = un nom de { $found } caractères, pour { $most } au plus
limit-text = un texte de { $found } caractères, pour { $most } au plus
limit-clip = une copie de { $found } octets, pour { $most } au plus
limit-clipped = { $found } éléments copiés à la fois, pour { $most } au plus
measures-why-too-much = à partir d’ici, plus que ce qui est lu en une fois
repair-id-made-fit = L’identifiant « { $was } » n’est pas possible ; c’est maintenant « { $now } » ({ $element }).
