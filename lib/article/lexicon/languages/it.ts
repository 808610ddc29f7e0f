import type { Lexicon } from '../lexicon';

export const it: Lexicon = {
  related:
    "leggi anche|leggi tutto|leggi di più|leggi altro|leggi pure|leggi qui|leggi l'articolo|leggi|" +
    'per approfondire|approfondisci|approfondimenti|approfondimento|vedi anche|guarda anche|guarda|' +
    'articoli correlati|notizie correlate|contenuti correlati|correlati|potrebbe interessarti|' +
    'ti potrebbe interessare|potrebbero interessarti|ti potrebbero interessare|ti consigliamo|' +
    'consigliati|consigliato per te|i più letti|più letti|le più lette|da non perdere|altre notizie|' +
    'altri articoli|ultime notizie|ultimi articoli|articolo successivo|articolo precedente|prossimo|' +
    'precedente|continua a leggere|ascolta|scopri di più|scopri|vai a|tutte le notizie|primo piano|' +
    'sullo stesso argomento|indice|torna su',
  newsletter:
    'newsletter|iscriviti|iscriviti alla|iscriversi|ricevi|la tua email|il tuo indirizzo|' +
    "indirizzo email|nella tua casella|nella tua mail|ogni mattina|cancellare l'iscrizione",
  share:
    'condividi|condividi su|condividi questo|seguici|seguici su|segui|unisciti|copia link|copia il link|' +
    'stampa|invia|salva|tweet|su facebook|su twitter|su whatsapp|canale whatsapp|google news|facebook|' +
    'mi piace',
  comment:
    'commento|commenti|lascia un commento|lascia una risposta|scrivi un commento|commenta|rispondi|' +
    'annulla risposta|il tuo indirizzo email non sarà|i campi obbligatori|la tua opinione|dicci la tua|' +
    'partecipa|vedi commenti|segnala|scrivici|contattaci',
  ad:
    'pubblicità|annuncio|sponsorizzato|contenuto sponsorizzato|messaggio promozionale|advertisement|' +
    'continua dopo la pubblicità|link di affiliazione|commissione',
  byline:
    "di|a cura di|scritto da|autore|autrice|l'autore|redazione|a cura della redazione|giornalista|" +
    'dal nostro inviato|dal nostro corrispondente|testo di|intervista di|ansa|adnkronos',
  meta:
    'pubblicato|pubblicato il|aggiornato|aggiornato il|ultimo aggiornamento|ultima modifica|data|ore|' +
    'min di lettura|minuti di lettura|tempo di lettura|lettura|tag|tags|argomenti|etichette|' +
    'parole chiave|categoria|categorie|sezione|fonte|fonti|fa',
  legal:
    'tutti i diritti riservati|diritti riservati|riproduzione riservata|© riproduzione|privacy policy|' +
    'informativa|termini e condizioni|©|copyright|note legali|questo articolo|la riproduzione',
  credit:
    'foto|fotografia|immagine|immagini|crediti|credit|fonte|archivio|(foto|ansa/|illustrazione|' +
    "foto d'archivio|didascalia|per gentile concessione|getty",
  consent:
    'cookie|cookies|consenso|accetta|rifiuta|i tuoi dati|contenuto esterno|gestisci preferenze|browser|' +
    'adblock|javascript',
  subscribe:
    'abbonati|abbonarsi|abbonamento|sei già abbonato|riservato agli abbonati|contenuto riservato|accedi|' +
    'registrati|login|crea un account|sostieni|sostienici|dona|fai una donazione|prova gratis|gratis|' +
    "scarica l'app|scarica|acquista|contatti|offerta",
};
