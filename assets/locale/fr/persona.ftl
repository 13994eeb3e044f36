## Un persona sur la carte

command-next-persona = Persona suivant
command-all-personas = Tous les personas
persona-picker = Persona
persona-everybody = Tous les personas
persona-picker-hint = Montrer le parcours tel qu’un persona le vit, avec ses propres parts, émotions et chiffres ({ $keys } pour le suivant)
persona-with-share = { $name } · { $share }
why-no-persona = Le parcours n’a pas encore de persona : ajoutez-en un d’abord
why-all-personas = Le parcours de tous les personas est déjà affiché
legend-own = Émotion ou part propre au persona
picture-persona = Tel que le vit { $name }
picture-persona-share = Tel que le vit { $name } ({ $share } des clients)
notice-persona = Le parcours de { $name }
notice-everybody = Le parcours de tous les personas

## L’inspecteur quand un persona est choisi

own-for = Pour { $name }
own-for-hint = Ce qui reste vide ici vaut comme pour tous. Ce qui est écrit ici ne change rien pour les autres.
own-for-everybody = Pour tous
own-passed = { $name } ne passe pas par ici : c’est pour d’autres.
own-as-everybody = comme tous : { $value }
own-as-unknown = comme tous : inconnu
own-several = Ce qui est changé ici vaut pour tous. Sélectionnez un seul élément pour changer ce qui est propre au persona.
