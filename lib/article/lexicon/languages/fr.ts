import type { Lexicon } from '../lexicon';

export const fr: Lexicon = {
  related:
    'lire aussi|à lire aussi|a lire aussi|à lire également|lire également|lire plus|lire la suite|' +
    'lire notre|à lire|voir aussi|à voir aussi|à voir|sur le même sujet|sur le même thème|' +
    "dans la même rubrique|dans la même catégorie|pour aller plus loin|en savoir plus|plus d'infos|" +
    "plus d'articles|articles liés|articles similaires|articles recommandés|nos recommandations|" +
    'recommandé pour vous|vous aimerez aussi|cela peut vous intéresser|ça pourrait vous intéresser|' +
    'ces articles peuvent|les plus lus|les plus lues|les plus consultés|à la une|à ne pas manquer|' +
    'à découvrir|découvrez aussi|découvrir aussi|retrouvez|retrouvez tous|retrouvez toute|' +
    'article suivant|article précédent|écouter|regarder|voir plus|voir tout|tout voir|notre dossier|' +
    'dossier|relire|sommaire|haut de page',
  newsletter:
    "newsletter|newsletters|infolettre|lettre d'information|inscrivez-vous|s'inscrire|je m'inscris|" +
    'votre adresse e-mail|votre adresse mail|votre email|votre e-mail|boîte mail|par mail|par e-mail|' +
    'recevez|recevoir nos|chaque matin dans votre|désabonner|désinscrire|adresse électronique|courriel',
  share:
    "partager|partagez|partager sur|partager cet article|partager l'article|suivez-nous|nous suivre|" +
    'suivez|rejoignez-nous|tweeter|copier le lien|imprimer|envoyer par mail|envoyer|enregistrer|' +
    'sauvegarder|sur facebook|sur twitter|sur whatsapp|sur linkedin|sur google actualités|' +
    'chaîne whatsapp|ajouter à|offrir cet article|réagir|taille du texte',
  comment:
    'commentaire|commentaires|laisser un commentaire|laissez un commentaire|laisser une réponse|' +
    'commenter|réagissez|réactions|votre commentaire|répondre|votre adresse e-mail ne sera pas publiée|' +
    'les champs obligatoires|donnez votre avis|votre avis|participer à la conversation|' +
    'lire les commentaires|voir les commentaires|signaler|contactez-nous|écrivez-nous|' +
    'une information à nous|appel à témoins',
  ad:
    'publicité|publicite|la suite après la publicité|la suite après cette publicité|contenu sponsorisé|' +
    "sponsorisé|partenaire|contenu partenaire|annonce|la suite de l'article|liens affiliés|commission",
  byline:
    "par|rédigé par|écrit par|publié par|propos recueillis par|auteur|autrice|à propos de l'auteur|" +
    'journaliste|rédacteur|rédactrice|rédacteur en chef|avec afp|avec reuters|avec agences|la rédaction|' +
    'édité par',
  meta:
    'publié|publié le|mis à jour|mis à jour le|mise à jour|modifié le|posté le|le|min de lecture|' +
    'minutes de lecture|temps de lecture|lecture|mots-clés|mots clés|tags|thèmes|étiquettes|rubrique|' +
    'catégorie|catégories|sujets|classé dans|source|sources|il y a',
  legal:
    'tous droits réservés|droits réservés|reproduction interdite|droits de reproduction|' +
    'mentions légales|conditions générales|politique de confidentialité|©|copyright|' +
    'données personnelles|les propos|traduit de|cet article a été publié',
  credit:
    "photo|photos|crédit|crédits|crédit photo|photo d'illustration|image d'illustration|illustration|" +
    'légende|image|photographie|©|(photo|archives|afp|dr',
  consent:
    'cookie|cookies|consentement|accepter|refuser|gérer mes|paramétrer|vos données|contenu externe|' +
    'ce contenu est bloqué|bloqueur de publicité|javascript|votre navigateur',
  subscribe:
    "abonnez-vous|s'abonner|je m'abonne|abonné|abonnés|réservé aux abonnés|article réservé|déjà abonné|" +
    'se connecter|connectez-vous|connexion|créer un compte|créez un compte|soutenez|faire un don|' +
    "je fais un don|adhérer|sans engagement|il vous reste|essai gratuit|offre|télécharger l'application|" +
    'profitez|je découvre|en savoir plus et gérer',
};
