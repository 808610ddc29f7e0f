import type { Lexicon } from '../lexicon';

export const en: Lexicon = {
  related:
    'read more|read also|also read|see also|related|related articles|related stories|related topics|' +
    'related news|related posts|related content|related video|more on this|more on|more from|' +
    'more stories|more about|most read|most popular|recommended|recommended reading|recommended for you|' +
    "you may also like|you might also like|you might like|further reading|don't miss|must read|" +
    "must reads|trending|trending now|editor's picks|editors' picks|up next|next article|" +
    'previous article|keep reading|continue reading|read next|read the full|read our|what to read next|' +
    'watch|watch now|watch:|listen to this article|listen|click here|check out|in case you missed it|' +
    'latest news|latest stories|top stories|popular now|more like this|explore more|discover more|' +
    'learn more|find out more|get the latest|view all|see all|load more|show more|back to top|' +
    'table of contents|in this article|on this page|jump to',
  newsletter:
    'newsletter|newsletters|sign up|sign me up|straight to your inbox|to your inbox|in your inbox|' +
    'your email address|enter your email|email alerts|daily email|weekly email|free email|' +
    'subscribe to our|get our daily|morning briefing|mailing list|unsubscribe|email address',
  share:
    'share|share this|share this article|share this story|share on|share via|share article|share with|' +
    'follow us|follow us on|follow me|like us on facebook|join us on|join our|tweet|copy link|copy url|' +
    'link copied|print this|print|email this|save article|save this|bookmark|' +
    'add us as a preferred source|on google news|on facebook|on twitter|on whatsapp|on telegram|' +
    'on linkedin|pin it|gift article|send a tip|text size',
  comment:
    'leave a comment|leave a reply|post a comment|add a comment|add comment|comments|' +
    'comments are closed|join the conversation|join the discussion|view comments|show comments|' +
    'have your say|what do you think|let us know in the comments|tell us in the comments|' +
    'share your thoughts|reply|your comment|your email address will not be published|' +
    'required fields are marked|report this comment|write to us|letters to the editor|send us|' +
    'do you have a story|got a tip|get in touch',
  ad:
    'advertisement|advertisements|advertising|sponsored|sponsored content|sponsored by|paid content|' +
    'promoted|ad|article continues below|story continues below|continue reading below|' +
    'scroll to continue|story continues after|remove ads|affiliate links|affiliate commission|' +
    "we may earn|earn a commission|independently selected|in partnership with|today's best deals|" +
    'prices accurate at',
  byline:
    'by|written by|reported by|reporting by|edited by|editing by|additional reporting|' +
    'contributed to this report|contributed to this story|about the author|author|authors|posted by|' +
    'published by|staff writer|reviewed by|medically reviewed|fact checked|the author is|is a reporter|' +
    'is a writer|is a freelance|is an editor|is the author of|contributed to this article|follow him on|' +
    'follow her on|can be reached at|contact the author|associated press writer|guest post',
  meta:
    'published|updated|last updated|posted|posted on|posted in|published on|published at|' +
    'first published|modified|min read|minute read|minutes read|mins read|reading time|read time|views|' +
    'filed under|tags|tagged|tagged with|topics|categories|category|keywords|date|location|source|' +
    'sources|originally published|this article was originally|this story was originally|correction|ago',
  legal:
    'all rights reserved|copyright|©|(c)|may not be published|may not be reproduced|terms of use|' +
    'terms of service|terms and conditions|privacy policy|disclaimer|reproduced with permission|' +
    'this material may not|licensed under|creative commons|the views expressed|opinions expressed|' +
    'trademark|our standards|code of conduct|editorial guidelines|sponsor had no',
  credit:
    'photo|photo by|photos by|photo credit|photograph|photograph by|photography by|image|image credit|' +
    'image credits|image source|image via|picture|picture credit|pictured|file photo|credit|credits|' +
    'courtesy of|courtesy|getty images|via getty|ap photo|shutterstock|istock|unsplash|source:|video by|' +
    'illustration by|graphic|screenshot|handout|reuters/|afp via|caption|enlarge|open image in gallery|' +
    'view image in fullscreen|hide caption|toggle caption',
  consent:
    'cookie|cookies|we use cookies|privacy settings|your consent|accept all|manage preferences|' +
    'personalised ads|third-party|external content|opt out|opt-out|javascript is disabled|' +
    'enable javascript|your browser|adblocker|ad blocker',
  subscribe:
    'subscribe|subscribe now|subscribe to|become a member|become a subscriber|already a subscriber|' +
    'already have an account|log in|sign in|login|register|create an account|create account|free trial|' +
    'start your|to continue reading|to read the full|unlock|for subscribers|subscriber-only|premium|' +
    'donate|donate now|support us|support our|make a donation|your support|try for free|get started|' +
    'download the app|download our app|buy now|shop now|book now|order now|contact us|request a demo|' +
    'free quote|learn how we|schedule a',
};
