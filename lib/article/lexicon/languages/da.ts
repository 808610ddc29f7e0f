import type { Lexicon } from '../lexicon';

export const da: Lexicon = {
  related:
    'læs også|læs mere|læs videre|læs hele|læs|se også|se mere|mere om|mere fra|flere artikler|' +
    'flere nyheder|relateret|relaterede artikler|anbefalet|anbefalede|måske er du også interesseret i|' +
    'gå ikke glip af|mest læste|mest læst|populært|seneste nyt|seneste|næste artikel|forrige artikel|' +
    'næste|forrige|fortsæt med at læse|lyt|hør|opdag|klik her|fakta|indhold|til toppen|vis alle|' +
    'vis flere',
  newsletter:
    'nyhedsbrev|nyhedsbreve|tilmeld dig|tilmeld|din e-mailadresse|din e-mail|din mail|e-mailadresse|' +
    'i din indbakke|hver morgen|afmeld|få besked',
  share:
    'del|del artikel|del artiklen|del på|del via|følg os|følg|kopier link|udskriv|print|gem|på facebook|' +
    'på twitter|facebook|send til en ven',
  comment:
    'kommentar|kommentarer|kommenter|skriv en kommentar|skriv kommentar|efterlad en kommentar|svar|' +
    'annuller svar|din e-mailadresse vil ikke|krævede felter|deltag i debatten|vis kommentarer|' +
    'hvad mener du|anmeld|tip os|kontakt os|fejl i artiklen',
  ad:
    'annonce|annoncer|annoncørbetalt|sponsoreret|sponsoreret indhold|reklame|i samarbejde med|' +
    'artiklen fortsætter|artiklen fortsætter efter|affiliate',
  byline: 'af|tekst|skrevet af|forfatter|om forfatteren|journalist|redaktør|redaktionen|ritzau|redaktion',
  meta:
    'publiceret|offentliggjort|opdateret|senest opdateret|sidst opdateret|ændret|dato|klokken|kl.|' +
    'læsetid|min læsetid|min. læsning|minutter|tags|emner|nøgleord|kategori|kategorier|kilde|kilder|' +
    'siden|i dag|i går',
  legal:
    'alle rettigheder forbeholdes|ophavsret|©|copyright|privatlivspolitik|persondatapolitik|vilkår|' +
    'ansvarshavende|ansvarsfraskrivelse|denne artikel',
  credit:
    'foto|billede|billeder|fotograf|arkivfoto|illustration|modelfoto|(foto|billedtekst|kilde|getty|' + 'ritzau scanpix',
  consent:
    'cookie|cookies|samtykke|accepter|acceptér|dine data|eksternt indhold|annonceblokker|browser|' + 'javascript',
  subscribe:
    'abonner|abonnér|abonnement|abonnent|abonnenter|allerede abonnent|log ind|log på|bliv medlem|' +
    'opret konto|opret|registrer|støt os|støt|doner|prøv|gratis|hent appen|download|køb|bestil|' +
    'kun for abonnenter',
};
