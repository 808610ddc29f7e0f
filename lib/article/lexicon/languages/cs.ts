import type { Lexicon } from '../lexicon';

export const cs: Lexicon = {
  related:
    'čtěte také|čtěte též|čtěte i|čtěte více|čtěte dále|čtěte|přečtěte si také|přečtěte si|viz také|' +
    'viz též|více k tématu|více o|více|další články|další zprávy|související|související články|' +
    'související témata|podobné články|doporučujeme|doporučené|mohlo by vás zajímat|' +
    'mohlo by vás také zajímat|nenechte si ujít|nejčtenější|nejčtenější články|populární|nejnovější|' +
    'poslední|další článek|předchozí článek|další|předchozí|pokračovat ve čtení|poslechněte si|' +
    'podívejte se|klikněte|zjistěte více|obsah|nahoru|zobrazit více|galerie|fotogalerie|načíst další|' +
    'pokračování',
  newsletter:
    'newsletter|zpravodaj|přihlaste se k odběru|odebírejte|odběr|váš e-mail|e-mailová adresa|váš email|' +
    'do vaší schránky|každé ráno|odhlásit',
  share:
    'sdílet|sdílejte|sdílet na|sdílet článek|sledujte nás|sledovat|kopírovat odkaz|tisknout|tisk|uložit|' +
    'na facebooku|na twitteru|facebook|tweetnout|líbí se mi|poslat|hodnocení',
  comment:
    'komentář|komentáře|komentovat|přidat komentář|napsat komentář|okomentovat|odpovědět|zrušit odpověď|' +
    'vaše e-mailová adresa nebude|vyžadované informace|diskuse|diskuze|vstoupit do diskuse|' +
    'zobrazit komentáře|nahlásit|nahlásit chybu|napište nám|názory|kontaktujte nás',
  ad:
    'reklama|inzerce|sponzorováno|sponzorovaný obsah|komerční sdělení|placená inzerce|článek pokračuje|' +
    'text pokračuje|partner|affiliate',
  byline:
    'autor|autoři|autorka|text|napsal|napsala|redakce|redaktor|zdroj čtk|čtk|o autorovi|připravil|' +
    'připravila|foto a text',
  meta:
    'publikováno|vydáno|zveřejněno|aktualizováno|aktualizace|poslední aktualizace|upraveno|datum|hodin|' +
    'doba čtení|min čtení|minut čtení|štítky|tagy|témata|klíčová slova|kategorie|rubrika|zdroj|zdroje|' +
    'před|dnes|včera',
  legal:
    'všechna práva vyhrazena|autorská práva|práva vyhrazena|©|copyright|ochrana osobních údajů|' +
    'zásady ochrany|obchodní podmínky|podmínky užití|přebírání|tento článek|jakékoliv užití',
  credit:
    'foto|fotografie|snímek|obrázek|autor fotografie|zdroj|ilustrace|ilustrační foto|ilustrační snímek|' +
    '(foto|archiv|profimedia',
  consent:
    'cookie|cookies|souhlas|souhlasím|přijmout|odmítnout|osobní údaje|externí obsah|adblock|prohlížeč|' + 'javascript',
  subscribe:
    'předplatné|předplatit|předplatitel|předplatitele|pro předplatitele|přihlásit se|přihlaste se|' +
    'přihlášení|registrovat|registrace|vytvořit účet|podpořte|podpořte nás|darovat|přispět|vyzkoušet|' +
    'zdarma|stáhnout aplikaci|stáhnout|koupit|objednat|odemknout|kontakt',
};
