## Faisceaux de transitions, sur les cartes de très nombreux points de contact

bundle-between = { $count ->
    [one] { $count } transition de { $from } à { $to }
   *[other] { $count } transitions de { $from } à { $to }
}
bundle-within = { $count ->
    [one] { $count } transition à l’intérieur de { $cell }
   *[other] { $count } transitions à l’intérieur de { $cell }
}
bundle-frictions = { $count ->
    [one] { $count } irritant y pèse
   *[other] { $count } irritants y pèsent
}
bundle-lost = { $count ->
    [one] contexte perdu sur { $count }
   *[other] contexte perdu sur { $count }
}
bundle-added = { $count ->
    [one] { $count } nouvelle
   *[other] { $count } nouvelles
}
bundle-removed = { $count ->
    [one] { $count } disparue
   *[other] { $count } disparues
}
bundle-changed = { $count ->
    [one] { $count } modifiée
   *[other] { $count } modifiées
}
bundle-unfolded = affichées une à une

bundle-unfold = Les afficher une à une
bundle-fold = Les replier
inspector-bundle = Transitions entre deux cases
inspector-bundle-more = { $count ->
    [one] et { $count } autre
   *[other] et { $count } autres
}

menu-bundles = Faisceaux de transitions
command-next-bundle = Faisceau de transitions suivant
command-toggle-bundle = Afficher ou replier les transitions du faisceau
command-fold-bundles = Replier tous les faisceaux de transitions
enter-unfolds = Entrée : afficher les transitions une à une, ou les replier
why-no-bundles = Les transitions ne sont en faisceaux que sur les cartes de très nombreux points de contact
why-no-bundle = Sélectionnez d’abord un faisceau de transitions
why-nothing-unfolded = Aucun faisceau de transitions n’est déplié

## La légende

legend-bundle = Toutes les transitions d’une case à une autre
legend-bundle-frictions = Irritants sur ces transitions
legend-bundle-lost = Contexte perdu sur certaines d’entre elles
