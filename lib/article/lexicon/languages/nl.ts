import type { Lexicon } from '../lexicon';

export const nl: Lexicon = {
  related:
    'lees ook|lees meer|lees verder|lees hier|lees alles|lees|bekijk ook|bekijk|zie ook|meer over|' +
    'meer lezen|meer nieuws|meer van|meer uit|gerelateerd|gerelateerde artikelen|gerelateerde berichten|' +
    'verwante artikelen|aanbevolen|aanraders|ook interessant|misschien ook interessant|' +
    'dit vind je misschien ook|best gelezen|meest gelezen|populair|net binnen|laatste nieuws|' +
    'volgende artikel|vorige artikel|volgende|vorige|verder lezen|luister|luister naar|ontdek|klik hier|' +
    'alle artikelen|in dit artikel|inhoud|terug naar boven',
  newsletter:
    'nieuwsbrief|nieuwsbrieven|schrijf je in|meld je aan|aanmelden|inschrijven|ontvang|je e-mailadres|' +
    'uw e-mailadres|e-mailadres|in je inbox|in je mailbox|elke ochtend|uitschrijven|afmelden',
  share:
    'deel|delen|deel dit|deel dit artikel|deel via|delen op|volg ons|volg|kopieer link|link kopiëren|' +
    'printen|afdrukken|bewaren|bewaar|op facebook|op twitter|op whatsapp|via whatsapp|whatsapp-kanaal|' +
    'facebook|doorsturen',
  comment:
    'reactie|reacties|reageer|reageren|laat een reactie achter|geef een reactie|plaats een reactie|' +
    'beantwoorden|reactie annuleren|je e-mailadres wordt niet|vereiste velden|praat mee|discussieer mee|' +
    'bekijk reacties|jouw mening|meld|tip de redactie|tip ons|heb je een tip|mail naar',
  ad:
    'advertentie|advertenties|gesponsord|sponsored|partnerbijdrage|tekst gaat verder|' +
    'artikel gaat verder|reclame|affiliate|commissie|branded content',
  byline:
    'door|geschreven door|auteur|over de auteur|redactie|van onze|onze redactie|verslaggever|journalist|' +
    'tekst|anp|bron anp',
  meta:
    'gepubliceerd|gepubliceerd op|bijgewerkt|laatst bijgewerkt|laatste update|gewijzigd|geplaatst|' +
    'geplaatst op|datum|uur|leestijd|min leestijd|minuten leestijd|min. lezen|tags|onderwerpen|' +
    'trefwoorden|categorie|categorieën|rubriek|bron|bronnen|geleden|vandaag om|gisteren',
  legal:
    'alle rechten voorbehouden|auteursrecht|©|copyright|privacybeleid|privacyverklaring|' +
    'algemene voorwaarden|disclaimer|overname van|dit artikel',
  credit:
    "foto|foto's|afbeelding|beeld|fotograaf|bron|illustratie|archieffoto|ter illustratie|(foto|getty|" +
    'anp|beeldcredit',
  consent:
    'cookie|cookies|toestemming|accepteren|weigeren|je gegevens|externe inhoud|deze inhoud|adblocker|' +
    'browser|javascript|voorkeuren',
  subscribe:
    'abonneer|abonneren|abonnement|abonnee|abonnees|al abonnee|alleen voor abonnees|inloggen|log in|' +
    'registreer|account aanmaken|maak een account|steun ons|steun|doneer|word lid|gratis|probeer|' +
    'download de app|download|koop|bestel|neem contact op|exclusief voor',
};
