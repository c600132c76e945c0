const words = `
  password passwort passwd passw0rd pass word parola contrasena motdepasse senha wachtwoord haslo
  qwerty qwertz azerty qwer asdf zxcv qaz wsx edc rfv tgb yhn ujm 1qaz 2wsx 3edc 4rfv 5tgb 6yhn 7ujm
  letmein welcome willkommen bienvenido admin administrator root toor guest user login logon signin master default
  changeme change secret secure security access private temp temporary test testing tester demo sample example
  iloveyou iloveu loveyou love lovely lover forever always sweetheart sweetie darling honey baby babygirl angel
  princess prince queen king dragon monkey tiger lion eagle falcon phoenix panther cougar wolf shark dolphin
  butterfly flower sunflower rose jasmine cherry orange banana apple peaches cookie chocolate cheese pepper ginger
  sunshine summer winter autumn spring january february march april june july august september october november
  december monday tuesday wednesday thursday friday saturday sunday today tomorrow
  football soccer baseball basketball hockey tennis golf rugby cricket liverpool arsenal chelsea barcelona
  realmadrid juventus manchester united city yankees cowboys lakers steelers eagles rangers celtic
  michael jennifer jessica ashley daniel matthew joshua andrew anthony robert thomas william charlie george
  jordan hunter buster harley tigger maggie bailey shadow midnight killer batman superman spiderman ironman
  starwars pokemon naruto minecraft fortnite roblox nintendo playstation xbox gandalf frodo hobbit
  computer internet google facebook youtube instagram twitter linkedin amazon microsoft windows apple android
  samsung iphone macbook laptop desktop server network wireless router cisco oracle linux ubuntu github
  whatever nothing trustno hello hallo hola bonjour ciao hello world freedom liberty peace happy lucky success
  winner champion legend ninja pirate warrior soldier ranger trooper wizard magic mystery matrix destiny
  mustang corvette ferrari porsche mercedes toyota honda yamaha harleydavidson camaro silver golden diamond
  purple yellow green black white blue money dollar bitcoin crypto bank office work company business
  mother father mommy daddy family brother sister friend friends children mydog mycat jesus christ blessed
  heaven godisgood faith please thankyou sorry goodbye goodmorning goodnight
  thisismypassword mypasswordis mypassword thisis opensesame abracadabra letmeinnow trustnoone
  correcthorsebatterystaple correcthorse batterystaple thequickbrownfoxjumpsoverthelazydog thequickbrownfox
  maytheforcebewithyou tobeornottobe tobeornottobethatisthequestion nevergonnagiveyouup loremipsumdolorsitamet
  loremipsum onceuponatime winteriscoming livelongandprosper ilovemyfamily iloveyoubaby iloveyouforever
  jesuslovesme godblessyou inthebeginning hakunamatata supercalifragilisticexpialidocious
  antidisestablishmentarianism donttreadonme allyourbasearebelongtous helloworld keepcalmandcarryon
`;

/**
 * What passwords that people choose are mostly made of: those that head every list of leaked ones, and long phrases
 * that everybody knows. Small on purpose: long lists hold little that is as long as a new password must be.
 */
export const commonWords: readonly string[] = [...new Set(words.trim().split(/\s+/))];
