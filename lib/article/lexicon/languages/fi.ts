import type { Lexicon } from '../lexicon';

export const fi: Lexicon = {
  related:
    'lue myös|lue lisää|lue koko|lue|katso myös|katso|lisää aiheesta|lisää|lisää uutisia|' +
    'aiheeseen liittyvää|aiheesta lisää|liittyvät artikkelit|suosittelemme|suositellut|luetuimmat|' +
    'suosituimmat|suosittua|uusimmat|tuoreimmat|seuraava artikkeli|edellinen artikkeli|seuraava|' +
    'edellinen|jatka lukemista|kuuntele|klikkaa tästä|sisältö|takaisin ylös|näytä lisää|näytä kaikki|' +
    'saatat pitää myös',
  newsletter:
    'uutiskirje|uutiskirjeen|tilaa uutiskirje|sähköpostiosoite|sähköpostiosoitteesi|sähköpostiisi|' +
    'joka aamu|peruuta tilaus|liity listalle',
  share:
    'jaa|jaa artikkeli|jaa facebookissa|jaa twitterissä|jaa whatsappissa|seuraa meitä|seuraa|' +
    'kopioi linkki|tulosta|tallenna|facebook|lähetä',
  comment:
    'kommentti|kommentit|kommentoi|jätä kommentti|kirjoita kommentti|vastaa|peruuta vastaus|' +
    'sähköpostiosoitettasi ei julkaista|pakolliset kentät|keskustele|keskustelu|osallistu keskusteluun|' +
    'näytä kommentit|ilmoita|lähetä uutisvinkki|ota yhteyttä|anna palautetta|juttua muokattu|korjaus',
  ad:
    'mainos|mainokset|ilmoitus|sponsoroitu|kaupallinen yhteistyö|juttu jatkuu|artikkeli jatkuu|' +
    'juttu jatkuu mainoksen jälkeen|yhteistyössä',
  byline: 'kirjoittaja|teksti|toimittaja|toimittanut|toimitus|kirjoittajasta|stt',
  meta:
    'julkaistu|päivitetty|viimeksi päivitetty|muokattu|päivämäärä|klo|lukuaika|min lukuaika|minuuttia|' +
    'avainsanat|aiheet|asiasanat|tagit|kategoria|kategoriat|lähde|lähteet|sitten|tänään|eilen',
  legal:
    'kaikki oikeudet pidätetään|tekijänoikeus|©|copyright|tietosuoja|tietosuojaseloste|käyttöehdot|' +
    'vastuuvapauslauseke|tämä artikkeli',
  credit: 'kuva|kuvat|kuvaaja|valokuva|arkistokuva|kuvituskuva|kuvitus|lähde|(kuva|lehtikuva',
  consent:
    'eväste|evästeet|evästeitä|suostumus|hyväksy|tietojasi|ulkoinen sisältö|mainosten esto|selain|' + 'javascript',
  subscribe:
    'tilaa|tilaus|tilaaja|tilaajille|vain tilaajille|oletko jo tilaaja|kirjaudu|kirjaudu sisään|' +
    'rekisteröidy|luo tili|tue|tue meitä|lahjoita|kokeile|ilmaiseksi|lataa sovellus|lataa|osta|' +
    'liity jäseneksi',
};
