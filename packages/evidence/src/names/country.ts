/**
 * Names and demonyms of states, so that a report can be read with an empty register. Own list, English short
 * forms; a register's members come first, whatever this list says.
 */
const COUNTRIES =
  'Afghanistan/Afghan|Albania/Albanian|Algeria/Algerian|Andorra/Andorran|Angola/Angolan|Argentina/Argentine,Argentinian|Armenia/Armenian|Australia/Australian|Austria/Austrian|Azerbaijan/Azerbaijani|Bahamas/Bahamian|Bahrain/Bahraini|Bangladesh/Bangladeshi|Barbados/Barbadian|Belarus/Belarusian,Belarussian|Belgium/Belgian|Belize/Belizean|Benin/Beninese|Bhutan/Bhutanese|Bolivia/Bolivian|Botswana/Botswanan|Brazil/Brazilian|Brunei/Bruneian|Bulgaria/Bulgarian|Burundi/Burundian|Cambodia/Cambodian|Cameroon/Cameroonian|Canada/Canadian|Chad/Chadian|Chile/Chilean|China/Chinese|Colombia/Colombian|Congo/Congolese|Croatia/Croatian|Cuba/Cuban|Cyprus/Cypriot|Denmark/Danish|Djibouti/Djiboutian|Ecuador/Ecuadorian|Egypt/Egyptian|Eritrea/Eritrean|Estonia/Estonian|Ethiopia/Ethiopian|Fiji/Fijian|Finland/Finnish|France/French|Gabon/Gabonese|Gambia/Gambian|Georgia/Georgian|Germany/German|Ghana/Ghanaian|Greece/Greek|Guatemala/Guatemalan|Guinea/Guinean|Guyana/Guyanese|Haiti/Haitian|Honduras/Honduran|Hungary/Hungarian|Iceland/Icelandic|India/Indian|Indonesia/Indonesian|Iran/Iranian|Iraq/Iraqi|Ireland/Irish|Israel/Israeli|Italy/Italian|Jamaica/Jamaican|Japan/Japanese|Jordan/Jordanian|Kazakhstan/Kazakh,Kazakhstani|Kenya/Kenyan|Kosovo/Kosovar|Kuwait/Kuwaiti|Kyrgyzstan/Kyrgyz|Laos/Lao|Latvia/Latvian|Lebanon/Lebanese|Lesotho/Basotho|Liberia/Liberian|Libya/Libyan|Liechtenstein/Liechtensteiner|Lithuania/Lithuanian|Luxembourg/Luxembourgish|Madagascar/Malagasy|Malawi/Malawian|Malaysia/Malaysian|Maldives/Maldivian|Mali/Malian|Malta/Maltese|Mauritania/Mauritanian|Mauritius/Mauritian|Mexico/Mexican|Moldova/Moldovan|Monaco/Monegasque|Mongolia/Mongolian|Montenegro/Montenegrin|Morocco/Moroccan|Mozambique/Mozambican|Myanmar/Burmese|Namibia/Namibian|Nepal/Nepalese,Nepali|Netherlands/Dutch|New Zealand/New Zealander|Nicaragua/Nicaraguan|Niger/Nigerien|Nigeria/Nigerian|North Korea/North Korean|North Macedonia/Macedonian|Norway/Norwegian|Oman/Omani|Pakistan/Pakistani|Palestine/Palestinian|Panama/Panamanian|Paraguay/Paraguayan|Peru/Peruvian|Philippines/Philippine,Filipino|Poland/Polish|Portugal/Portuguese|Qatar/Qatari|Romania/Romanian|Russia/Russian|Rwanda/Rwandan|Samoa/Samoan|San Marino/Sammarinese|Saudi Arabia/Saudi|Senegal/Senegalese|Serbia/Serbian|Sierra Leone/Sierra Leonean|Singapore/Singaporean|Slovakia/Slovak|Slovenia/Slovenian|Somalia/Somali|South Africa/South African|South Korea/South Korean|South Sudan/South Sudanese|Spain/Spanish|Sri Lanka/Sri Lankan|Sudan/Sudanese|Suriname/Surinamese|Sweden/Swedish|Switzerland/Swiss|Syria/Syrian|Taiwan/Taiwanese|Tajikistan/Tajik|Tanzania/Tanzanian|Thailand/Thai|Togo/Togolese|Tonga/Tongan|Tunisia/Tunisian|Turkey/Turkish|Turkmenistan/Turkmen|Uganda/Ugandan|Ukraine/Ukrainian|United Arab Emirates/Emirati|United Kingdom/British|United States/American|Uruguay/Uruguayan|Uzbekistan/Uzbek|Venezuela/Venezuelan|Vietnam/Vietnamese|Yemen/Yemeni|Zambia/Zambian|Zimbabwe/Zimbabwean'

/** A state with the words of belonging to it. */
export interface Country {
  readonly name: string
  readonly demonyms: readonly string[]
}

export const COUNTRY_LIST: readonly Country[] = COUNTRIES.split('|').map((row) => {
  const [name = '', demonyms = ''] = row.split('/')
  return { name, demonyms: demonyms.split(',') }
})

/** Wire services that relay other people's words; a register's own agencies are added to them. */
export const WELL_KNOWN_AGENCIES: readonly string[] =
  'Reuters|Associated Press|AP|Agence France-Presse|AFP|TASS|RIA Novosti|Interfax|BelTA|Xinhua|ANSA|DPA|EFE|Anadolu Agency|Anadolu|Kyodo|Yonhap|PTI|Press Trust of India|Ukrinform|Armenpress|Kazinform|Kabar|Khovar|Azertac|Bloomberg|United Press International|UPI|Agerpres|Tanjug|PAP|Belga|IRNA|KUNA|WAM|Petra|MENA|Antara|Bernama'.split(
    '|',
  )
