import type { Lexicon } from '../themes.js';

export const LEXICON_EN: Lexicon = {
  lang: 'en',
  themes: {
    Conflict: `
      war, wars, warfare, wartime, civil war, battle of, battles, battlefield, battle for, invasion*,
      invade, invades, invaded, invading, offensive, counteroffensive, counter-offensive, clash,
      clashes, clashed, shelling, shelled, shells, bombard*, airstrike*, air strike+, drone strike+,
      missile strike+, air raid+, air assault, assault on, ceasefire+, cease-fire+, truce, armistice,
      hostilities, insurgen*, rebel, rebels, rebellion, uprising, revolt, militant+, militia+,
      guerrilla+, siege of, siege, besieged, besieges, occupied, occupation of, occupies, blockade,
      massacre*, genocide, ethnic cleansing, war crime+, prisoners of war, prisoner swap, prisoner
      exchange, hostage+, frontline, front line, Eastern Front, Second Front, Western Front, troops
      killed, soldiers killed, strikes on, strike targets, strikes kill, strike kills, bombing of,
      bombs hit, terrorist+, terrorism, terror attack, suicide bomb*, car bomb, Islamic State, ISIS,
      jihadi*, Hamas, Hezbollah, Houthi+, Taliban, Al-Qaeda, coup, coups, coup attempt, putsch,
      border crisis, border clashes, escalation, armed conflict, conflict, conflicts, fighting,
      fighters, gunfire, skirmish*, landings on, landings in, Landings, D-Day, crusade+, capture of,
      captures, captured, army takes, forces take, seizes, conquest*, conquer*, liberation of,
      landmine+, land mine+, demining, mine clearance, artillery fire, rocket fire, attack on,
      attacks on, armed attack, Army Group, invaders, incursion+, ambush*, military operation, war
      ends, front lines, overrun, ceasefire announce*, ceasefire agree*, ceasefire talks, ceasefire
      deal, blockade of, fires missile+, fire missile+, missile test+, coup d’état, take power, taken
      power, seize power, seized power, trade fire, exchange fire, exchange of fire, bombing+, bomb,
      bombs, bombed, bomber+, explosive device+, gunfight, firefight, attack, attacks, attacked,
      attackers, rockets, drones strike, jets strike, jets hit, missiles hit, missiles strike,
      missile hits, drones hit, open fire, opens fire, retake*, recapture*, warlord+, paramilitar*,
      troops cross, troops enter, troops storm, armed group+, armed men, extremist+, jihad, Boko
      Haram, al-Shabaab, Wagner, mercenar*, surrender*, annex*, violence, unrest, riot, riots,
      rioting, ceasefire violation+, no-man’s land, Cold War`,
    Diplomacy: `
      diplomat*, diplomacy, ambassador+, embassy, embassies, consul, consulate+, foreign minister+,
      foreign ministry, foreign ministries, foreign policy, foreign secretary, secretary of state,
      treaty, treaties, peace treaty, peace deal, peace talks, peace agreement, peace plan, peace
      process, peace conference, ceasefire agree*, ceasefire talks, ceasefire deal, ceasefire
      announce*, negotiat*, talks, talks with, summit+, bilateral, trilateral, multilateral, EU
      membership, EU candida*, candidate country, membership bid, joint statement, joint declaration,
      declaration on, memorandum of understanding, mediat*, mediator+, envoy+, sanction, sanctions,
      sanctioned, strategic partner*, strategic partnership, key partner, partnership with, alliance
      with, allied relations, alliance, relations, ties with, normalisation, normalization,
      recognise, recognises, recognize, recognizes, territorial integrity, two states, two-state,
      border dispute, border deal, border agreement, border treaty, demarcation, delimitation,
      agreement with, sign agreement, signs agreement, reach agreement, reach an agreement, reaches
      agreement, peace accord+, accords, accord with, UN Security Council, Security Council, General
      Assembly, United Nations, UN envoy, UN chief, state visit, official visit, leaders meet,
      leaders met, presidents meet, ministers meet, meeting of the, meets with, meets counterpart,
      counterpart+, meeting in, solidarity with, expresses solidarity, reopen talks, good offices,
      OSCE, Minsk Group, Minsk agreements, geopolit*?, long-term strategy, foreign affairs,
      international relations, G7, G20, BRICS, exchange of detainees, extradition treaty, expels
      diplomat*, rapprochement, détente, ceasefire+, humanitarian ceasefire+, European Political
      Community, trade blame, trades blame, trade barbs, border crossing+, EU accession, accession
      talks, accession treaty, expels, condemns, final round of talks, final status, COP27, COP28,
      COP29, COP30, COP31, troops pull back, reopens crossing, reopen crossing`,
    Defence: `
      defence, defense, defence minist*, defense minist*, Defense Secretary, defence secretary,
      military?, militaries?, army?, armies?, navy?, naval?, air force, armed forces, ground forces,
      troops, soldiers?, arming, armament+, arms deal+, arms sale+, arms race, arms supply, arms
      supplies, weapon, weapons, weapon deliveries, missile, missiles, fighter jet+, warplane+,
      warship+, submarine+, tank?, tanks?, howitzer+, artillery?, ammunition, air defence, air
      defense, drone, drones, unmanned, NATO, military base, military exercise+, military drill+,
      drills, war games, conscript*, mobilis*, mobiliz*, peacekeep*, rearm*, nuclear weapon+,
      warhead+, deterren*, eastern flank, military aid, military parade, victory parade, garrison,
      battalion+, brigade+, regiment, jets, fleet, fighter jets, F-16+, F-35+, Patriot missiles,
      HIMARS, aircraft carrier, border guard+, border troops, Pentagon, general staff, recruits,
      allied relations, declaration of alliance, alliance, destroyer+, frigate+, ballistic,
      hypersonic, cruise missile+, radar, soldier, barracks, arsenal, munition+, veteran+, spy
      plane+, airspace, reconnaissance, joint exercise+, deploy*, nuclear test+, nuclear arsenal,
      Iron Dome, defence industry, defense industry, defence spending, defense spending, military
      service, chief of staff, air base, naval base, drone+`,
    Politics: `
      election+, elections, electoral, elects, elected, by-election, re-election, referendum,
      referendums, referenda, ballot+?, vote on, votes for, vote count, voters, votes, vote, voting,
      poll result+, polling station+, exit poll+, parliament, parliaments, parliamentary,
      parliamentarian+, president resigns, resign, resigns, resigned, resignation, prime minister,
      president?, presidential, presidency, premier, chancellor, cabinet, reshuffle, minister?,
      ministers?, ex-minister, government?, governments?, governing, govern, governor+, mayor?,
      mayors, senator+, senate, congress, congressman, congresswoman, MPs, lawmaker+, legislat*, law
      passes, passes law, passes the, foreign-influence law, media law, new law, bill, bills,
      constitution, constitutional, constitutional reform, opposition, opposition leader, ruling
      party, party leader, party, parties, coalition, no-confidence, impeach*, political, politics,
      politician+, snap election+, campaign trail, inaugurat*, sworn in, swearing-in, junta,
      dictator*, autocra*, democracy, democratic, republican+, Democrats, rally, rallies, protest,
      protests, protester+, protestors, demonstration+, demonstrate against, demonstrates against,
      dissident+, political prisoner+, power-sharing, self-rule, autonomy, independence, separatis*,
      throne, king?, monarchy, empire?, kingdom?, caliph*, White House?, Downing Street, neutrality,
      ombudsman, emergency rule, state of emergency, speaker of the, leader?, leadership?, council
      votes, city council, decree+, abdicat*, administration?, dissolved, coup, coups, coup attempt,
      take power, taken power, seize power, seized power, power grab, candidate+, EU candida*, Air
      Force One, far right, far-right, far left, far-left, left-wing, right-wing, dynasty, dynasties,
      reign, coronation, runoff, run-off, recount, polls, opinion poll+, tops poll, delay the poll,
      electorate, campaign?, campaigns?, manifesto, deputies, MP, MEP, MEPs, PM, ex-president, vice
      president, vice-president, regime, reform, reforms, ban on, bans?, banned?, outlaws, law, laws,
      legislation, veto, vetoes, vetoed, crackdown, censorship, sovereignty, secession, nationalis*,
      populis*, socialis*, communis*, Conservatives, Liberals, Labour Party, Tory, Tories, government
      shutdown, succession, takes office, oust*, topple*, demonstrators, marches, marchers, take to
      the streets, takes to the streets, activist+?, freedom of speech, free speech, presidents?,
      first lady, royal?, crown prince, queen?, head of state, state television, nominee+, nominat*,
      primaries, caucus, midterm+, Senate, House of Representatives, House of Commons, Bundestag,
      Knesset, Duma, lower house, upper house, presidential race, election race, final vote, victory
      parade, military parade, FBI Director, commission of inquiry`,
    Economy: `
      econom*, GDP, inflation, recession, interest rate+, rate cut+, rate hike+, central bank+, bank,
      banks, banking, bond, bonds, stock, stocks, stock market, stock exchange, shares, shareholder+,
      stake in, market, markets, investor+, investment+, invest, invests, financ*, fiscal, budget+,
      deficit, tax, taxes, taxation, tariff+, trade, trade war, trade deal+, trading, exports,
      export, exporter+, imports, importer+, customs union, subsid*, currency, currencies, dollar,
      euro zone, eurozone, lira, naira, rouble, ruble, yuan, price, prices, pricing, price war, price
      cap, cost of living, supermarket+, retail*, consumer+, company, companies, firm, firms,
      corporate, merger+, acquisition+, takeover+, acquire+, startup+, start-up+, profit, profits,
      revenue+, earnings, bankrupt*, layoffs, business, businesses, industry, industrial, industries,
      manufactur*, factory, factories, output, supply chain+, oil, gas, crude, pipeline+, oil output,
      OPEC, gas field, LNG, uranium, mine output, miner, gold price+, copper, cocoa, wheat, grain,
      farm, farmers, agricultur*, harvest, tourism, railway+, rail, port, ports, shipping, IMF, World
      Bank, loan, loans, debt, credit rating, growth forecast, housing market, property prices, jobs,
      auction, wealth, billionaire+, sells, sale of, e-commerce, energy crisis, power grid, farmers
      block, farmers protest, coal, peso+, rupee+, rupiah, rand, yen, euro, euros, pound sterling,
      sterling, dinar, dirham, krona, krone, forint, zloty, tenge, lari, dram, manat, hryvnia, rates,
      refinery, refineries, tanker+, insurer+, insurance, hedge fund+, pension fund+, wealth fund+,
      sovereign fund, sales, sell-off, carmaker+, automaker+, electricity, energy, power plant+,
      power cuts, blackout+, steel, aluminium, lithium, silver, diamonds, cotton, tea, sugar, rice,
      fishing, fishermen, fisheries, infrastructure, rail line+, motorway+, construction, real
      estate, mortgage+, rents, household+, shoppers, IPO, CEO, executives, workforce, fuel, petrol,
      diesel, slump, restructur*, creditors, default on, commerce, customers, shipments, cargo,
      freight, warehouse+, entrepreneur*, privatis*, privatiz*, antitrust, monopoly, audit*, free
      trade, heat pump+, economic growth, interest rates, funding round, booming`,
    Society: `
      refugee+, migrant+, migration, immigra*, emigra*, asylum, displaced, displacement, exodus,
      humanitarian, aid trucks, aid convoy+, aid workers, famine, hunger, poverty, homeless*, housing
      crisis, inequality, human rights, civil rights, women's rights, equal rights, LGBT*, gay,
      same-sex, abortion, gender, feminis*, discrimination, racis*, antisemiti*, minorities,
      minority, indigenous, population, census, birth rate, demograph*, ageing, pension, pensions,
      pensioner+, welfare, social security, childcare, charity, charities, volunteer+, expelled,
      deportation+, returnees, volunteers, youth, elderly, social media ban, civil society, NGO+,
      blockade of, slavery, slave+, births, children, teens, teenager+, young people, deportees,
      deport*, orphan*, adoption, marriage, divorce, caste, diaspora, refugee camp+, aid agencies,
      aid agency, food aid, villagers, returnee+, same-sex marriage, equality, disabled, disability,
      loneliness, war dead, memorial`,
    Climate: `
      climate, climate change, climate crisis, climate summit, global warming, greenhouse gas*,
      carbon, emissions, net zero, net-zero, decarboni*, COP*, fossil fuel+, renewable+, renewable
      energy, solar power, wind power, wind farm+, solar farm+, glacier+, ice sheet+, sea level+,
      heat record, hottest year, hottest month, warmest year, Kyoto Protocol, Paris Agreement, coal
      power, methane, warming, carbon tax, emission, permafrost, melting ice, ice melt, polar ice,
      climate case, climate target+, climate law, IPCC, fossil-fuel, CO2`,
    Disaster: `
      earthquake+, quake+, magnitude, aftershock+, tsunami+, volcano*, eruption, erupts, erupted,
      hurricane+, cyclone+, typhoon+, tornado*, flood, floods, flooding, flooded, landslide+,
      mudslide+, avalanche+, wildfire+, bushfire+, forest fire+, fire kills, blaze, fire at, crash,
      crashes, crashed, plane crash, derail*, collision, collides, explosion+, explodes, exploded,
      blast, capsiz*, shipwreck, wrecked, sinks, sinking, sank, collapse of, collapses, building
      collapse*, bridge collapse*, disaster+, emergency declared, rescue*, rescuers, survivors, death
      toll, casualties, accident+, stampede, oil spill, evacuat*, rubble, search and rescue, gas
      leak, dam burst, crash victims, dozens hurt, toll, runs aground, ran aground, aground, missing
      flight, missing plane, emergency landing, near miss, black box, lava, swept away, stranded,
      trapped, burned down, burns down, tragedy, drown*, drowned, collapsed, fires rage, fire
      destroys, forest fires, storm surge, state of disaster, relief effort, shipwrecked, mine
      disaster, bus plunges, plane crash*, light plane, passenger plane, ferry sinks, ferry capsizes`,
    Technology: `
      technolog*, tech giant+?, software, hardware, computer+, computing, computer science, internet,
      online platform+, website+, app, apps, smartphone+, AI, artificial intelligence, machine
      learning, chatbot+, algorithm+, robot*, semiconductor+, chip, chips, chipmaker+, microchip+,
      data centre+, data center+, data breach, hack, hacker+, hacking, hacked, cyber*, cyberattack+,
      cyber attack+, ransomware, malware, encryption, blockchain, crypto*, bitcoin, 5G, 6G,
      broadband, telecom*, satellite+, quantum, digital, unmanned systems, drones are, self-driving,
      driverless, electric car+, electric vehicle+, battery, batteries, engineer+, engineering,
      invent, invents, invented, invention+, compiler, programming, programmer+, programming
      language, recursion, search engine+, Google?, Microsoft, Apple unveils, social network,
      Starlink, social media, 3D print*, electronics, phone system, unmanned, online, video game+,
      gaming, deepfake+, ChatGPT, OpenAI, TikTok, Facebook, YouTube, Instagram, Nvidia, Intel,
      Huawei, Samsung, supercomputer+, prototype+, autonomous, fibre-optic, undersea cable+,
      password+, browser+, cloud computing, gadget+, electric vehicles, smart city, e-government,
      internet shutdown, tech firm+, tech company, tech companies, tech sector, personal data, data
      leak, data protection, data privacy`,
    Crime: `
      crime, crimes, criminal*, police?, policeman, arrest, arrests, arrested, detain, detained,
      detains, court, courts, supreme court, high court, judge, judges, jury, trial, on trial,
      lawsuit, sues, sued, suing, verdict, convict, convicted, convicts, conviction, sentence,
      sentenced, sentences, jail, jailed, prison, imprison*, inmate+, murder*, homicide,
      manslaughter, killer, killing of, assassin*, shooting, shot dead, shot, gunman, gunmen,
      stabbed, stabbing, robber*, burglar*, theft, thieves, steal, stole, stolen, heist, fraud,
      briber*, corruption, corrupt, embezzle*, money launder*, smuggl*, traffick*, drug bust,
      cartel+, gang, gangs, mafia, kidnap*, abduct*, rape, rapist, sexual assault, abuse case,
      indict*, prosecut*, lawyer+, attorney, attorney general, investigat*, suspect, suspects,
      charged, charged with, charges, pleads, plea, bail, sheriff, detective+, FBI, Interpol,
      extradit*, fingerprint*, interrogat*, lineup, witness, witnesses, evidence, rifle, forensic*,
      acquit*, appeal court, spy, spies, espionage, fugitive, riot police, money-laundering, secret
      service agent, pirates, piracy, spying, jails, police raid+, raid on, raids, lawyer, thief,
      thefts, killings, killed in shooting, cleared of, guilty, pleaded, pleads guilty, inquiry,
      probe into, tribunal, world court, ICJ, ICC, International Criminal Court, appeals court,
      custody, manhunt, scam+, hoax, vandal*, arson*, hate crime+, looting, looted, looters, prisons,
      executed, execution, death penalty, death row, crackdown on crime, smugglers, shooter, mass
      shooting+, stab*, poison*, slain, whistleblower+, house arrest, wanted man, accomplice+,
      defendant+, plaintiff+, courtroom, life sentence, harassment, blackmail, cocaine, heroin, drug
      lord+, drug trafficking, counterfeit*, ex-con, parole, defamation, libel, illegal drugs,
      illegal gambling, court ruling, rules against, police officer+`,
    Culture: `
      film, films, movie+, cinema, box office, Oscar, Oscars, Grammy+, Grammys, Emmy+, Cannes,
      Berlinale, Hollywood, Bollywood, Broadway, Netflix, TV series, television series, sequel,
      actor+?, actress*, director's cut, music, musical, musician+, singer+?, song, songs, album+,
      concert+, orchestra+, opera, soprano, symphony, ballet, theatre+, theater, rapper, Eurovision,
      festival, art, arts, artist+, artwork+, painting+, painter+, sculpt*, museum+?, gallery,
      galleries, exhibition+, biennale, novel, novels, novelist, author?, book, books, bookshop,
      poet, poetry, poem, literature, literary, writer+, Booker Prize, Nobel Prize in Literature,
      Nobel literature, UNESCO, heritage, world heritage, archaeolog*, culture, cultural, comedian,
      drama, fashion designer, celebrity?, journalist+, newspaper+, magazine, broadcaster+, editor,
      TV anchor, BBC, press freedom, debut album, recording, record label, folklore, traditional
      dance, language law, architect, architecture, sold at auction, pop star+, pop music,
      bestseller+, best-seller, publisher+, premiere+, documentar*, podcast+, newsroom+, TV?, radio
      station, jazz, hip-hop, rock star, curator+, statue+, monument+, carnival, dance, dancer+,
      circus, Pulitzer, literature prize, Turner Prize, screenwriter+, playwright+, poem+,
      sculpture+, antiquities, artefact+, artifact+, manuscript+, choir, composer+, violinist,
      pianist, conductor, Disney, K-pop, stage play, photographer+, photography, librar*, opera
      house, animation, comic, comics, star of, joins the band, rock band, news anchor+`,
    Education: `
      education, educational, school, schools, schoolchildren, school year, pupil+, student+,
      teacher+, teaching, university, universities, college, colleges, campus*, curriculum, exam,
      exams, examination+, literacy, tuition, scholarship+, kindergarten+, PhD, diploma, graduate+,
      classroom+, textbook+, academic, academics, professor+, lecturer+, class of, in class, classes,
      lesson+, rector, undergraduate+, postgraduate+, nursery school, school meals, schooling, PhD+,
      homework, syllabus, academy, faculty, league table+`,
    Environment: `
      environment, environmental, ecolog*, ecosystem+, biodiversity, wildlife, species, endangered,
      extinct?, extinction, conservation, conservationist+, national park+, nature reserve,
      rainforest, deforestation, forest, forests, reforest*, pollution, pollut*, air quality,
      plastic, plastics, recycl*, landfill, toxic, oil spill, coral, whale+, penguin+, elephant+,
      rhino+, poach*, bees, river pollution, water shortage, border water, drinking water, Caspian
      level, drought, single-use, glaciers, rewilding, rubbish, litter, trash, wetland+, reef, reefs,
      fish stocks, birds, bears, wolf, wolves, tiger+, turtle+, dolphin+, shark+, animal+, water
      level+, smog, pesticide+, trees, dry up, dried up, dries up, desertification, contaminat*,
      sewage, microplastic*, garbage, hydropower, groundwater, overfishing, invasive, habitat+, sea
      turtles, beavers, zoo, environmentalist+, nature reserve+, river bank erosion, dam project`,
    Health: `
      health, health care, healthcare, hospital+, clinic, clinics, doctor+, nurse+, patients, medic*,
      medicine, disease+, virus*, epidemic+, pandemic+, outbreak+, Covid*, coronavirus, influenza,
      measles, cholera, Ebola, malaria, HIV, AIDS, tuberculosis, polio, mpox, cancer, tumour+,
      tumor+, diabetes, heart attack, stroke, dementia, Alzheimer*, vaccin*, immunis*, immuniz*, WHO,
      drug approval, pharmac*, surgery, surgeon+, transplant+, mental health, obesity, smoking,
      tobacco, vape+, vaping, alcohol, rehab, addiction, overdose+, diagnosed, diagnosis, abortion
      ban, pregnan*, NHS, sickness, illness*, infect*, symptom+, drug trial, pill, pills, therapy,
      therapies, medical, maternity, midwi*, organ donor, dengue, Zika, plague, bird flu, fever,
      hepatitis, autism, suicide, life expectancy, strain of, new strain, disease, care homes,
      wellbeing, nutrition, malnutrition, anaemia, pharmacy, heart disease, hospital`,
    Labour: `
      strike over, strike action, on strike, go on strike, walkout, walk out, general strike, month
      strike, day strike, week strike, vote to strike, end strike, strikes over pay, trade union+,
      labour union+, labor union+, unions, union members, workers, worker, minimum wage, wage, wages,
      pay rise, pay deal, pay dispute, unemploy*, jobless*, job cuts, jobs lost, job losses, layoffs,
      laid off, employees, employment, employer+, labour market, labor market, working hours,
      picket*, collective bargaining, retirement age, farmers block, farmers protest, redundanc*, bus
      drivers, train drivers, walks out, walked out, pay offer, pay claim, union rejects, union
      leader+, union vote, teachers union, pilots union, nurses union, hires, hiring, sacked, sacks,
      sacking, salary, salaries, staff cuts, gig workers, striking workers, strikers, job, jobs,
      labour law, labor law, labour force, apprentice*, remote work, four-day week, workplace+, child
      labour, job market, cut jobs, cuts jobs`,
    Lifestyle: `
      travel, travels, tourist+, holiday, holidays, holidaymakers, recipe+, cook, cooking, cookbook,
      chef, restaurant+, cuisine, dining, lunch, fashion, beauty, wedding+, lifestyle, gardening,
      home decor, yoga, fitness, hobby, leisure, beach, beaches, resort+, hotel+, cruise+, royal
      wedding, dating, parenting, Michelin, coffee, pets, weekend, getaway, vacation+, shopping,
      luxury, cocktail+, baking, cake, desserts, hiking, hiker+, camping, skincare, makeup, interior
      design, tattoo*, foodie, restaurants, guide to, tips for, how to`,
    Religion: `
      religio*, church*, bishop+, archbishop+, cardinal+, pope, papal, Vatican, priest+, clergy,
      cathedral+, monastery, monasteries, monk+, nun, nuns, Christian*?, Catholic*, Orthodox,
      Protestant*, evangelical*, Muslim*?, Islam, Islamic, mosque+, imam+, ayatollah+, mullah*,
      Ramadan, hajj, Mecca, Quran, Koran, Muhammad, Muhammed, Prophet, caliph*, Jewish?, Jews?,
      Judaism, synagogue+, rabbi*, Torah, Talmud, Tanakh, Mishnah, Bible, biblical, Hebrew Bible,
      temple, temples, Hindu*, Buddhis*, Buddha, Sikh*, Dalai Lama, pilgrim*, sainthood, canonis*,
      canoniz*, heresy, synod, patriarch*, Christmas, Easter mass, baptis*, blasphem*, crusade+,
      convert to, Geniza, Catholicos, elects a pope, elect a pope, conclave, shrine+, prayer+, pray,
      sermon, diocese, Lent, Diwali, Eid, Passover, Yom Kippur, Hanukkah, worship*, religious,
      theolog*, Jesuit+, Mormon+, Shia, Shiite+, Sunni+, Sufi*, Yazidi*, atheis*, prophet,
      Reformation, excommunicat*, Holy See, rabbinic`,
    Science: `
      science, scientist+, scientific, researcher+, research, study finds, study shows, discover*,
      physics, physicist+, chemist*, biolog*, genom*, genetic*, DNA, gene, genes, astronom*,
      telescope+, planet+, asteroid+, comet+, galaxy, galaxies, universe, cosmic, cosmolog*, Big
      Bang, black hole+, dark matter, Solar System, space exploration, space station, spacecraft,
      space probe, NASA, ESA, SpaceX, astronaut+, cosmonaut+, rocket launch, moon landing, lunar,
      Mars rover, Mars mission, orbit, fossil, fossils, dinosaur+, paleo*, palaeo*, Homo sapiens,
      prehistoric, evolution, mathemati*, Nobel Prize in Physics, Nobel Prize in Chemistry,
      laboratory, experiment+, neutrino+, CERN, fusion, geolog*, archaeolog*, Dark Ages, oldest
      known, moon, ancient, excavat*, skeleton, new species, eclipse, meteor*, scientists,
      neuroscien*, psycholog*, vaccine trial, Nobel Prize in Medicine, space mission, space agency,
      rover, supernova, stars form, years ago, million years, archaeologists, mammoth, Neanderthal*,
      molecule*, atom, atomic, peer-reviewed, space telescope, outer space, in space, into space,
      spaceflight`,
    Sport: `
      sport, sports, football, footballer+, soccer, World Cup, Champions League, Premier League,
      Europa League, La Liga, Serie A, Bundesliga, Africa Cup, Cup of Nations, Copa America,
      Olympic*, Olympics, Paralympic*, medal, medals, gold medal, athlete+, athletics, marathon,
      sprinter, tennis, Wimbledon, Grand Slam, Roland Garros, golf, golfer, cricket, cricketer+,
      rugby, basketball, NBA, baseball, MLB, NFL, Super Bowl, quarterback, hockey, ice hockey,
      boxing, boxer, heavyweight, wrestl*, UFC, judo, weightlift*, gymnast*, swimmer+, swimming,
      cycling, cyclist+, Tour de France, Giro, Tour of, Formula 1, Formula One, F1, Grand Prix,
      chess, grandmaster, champion, champions, championship+, tournament+, semi-final+, semifinal+,
      quarter-final+, goalkeeper+, goalless, striker, midfielder, playoff+, play-off+, overtime,
      stoppage time, penalty shootout, match-winner, winger, stadium+, teammate+, transfer window,
      FIFA, UEFA, IOC, doping, Real Madrid, Barcelona, Arsenal, Liverpool beat, Manchester United,
      Hornets, Lakers, Patriots sign, beat, beats, innings, wickets, collapse to, hat-trick,
      relegat*, league title, wins title, touchdown+, scores, scored, goals, squad, matches, season
      opener, league, club, clubs, Davis Cup, Ryder Cup, Six Nations, Ballon d’Or, World Series,
      Stanley Cup, trophy, finals, semi-final, bowler, batsman, pitcher, Bayern, Juventus, Chelsea,
      Dortmund, Inter Milan, world record, world title, wins gold, win gold, player, players, ski,
      skiing, skier+, skating, skater+, biathlon, rowing, sailing, surfing, surfer+, wrestler+,
      referee+, VAR, kick-off, half-time, penalties, title race, defending champion, knockout, relay,
      derby, medallist, retires from, retirement from, Champions League final, Cup final, final
      whistle, football team, national team, football match, test match, champions league, football
      league, league game, head coach, motor racing, horse racing, MotoGP, NASCAR`,
    Weather: `
      weather, forecast+, storm, storms, snow, snowfall, snowstorm, blizzard+, rain, rains, rainfall,
      heavy rain, hail, hailstorm, gale, gales, wind, winds, heatwave+, heat wave+, cold snap, cold
      spell, frost, freezing, temperature+, thunderstorm+, lightning, monsoon, fog, sandstorm+, dust
      storm+, drizzle, meteorolog*, El Niño, La Niña, storm warning+, sunshine, flood warning,
      weather warning+, hottest day, coldest, humidity, dry spell, winter, icy, downpour+,
      rainstorm+, windy, Met Office, cold wave, extreme heat, heat warning, cold weather, icy roads`,
  },
  decoys: `
      Star Wars, war chest, culture war+, culture wars, bidding war, war of words, war on drugs, Cold
      War Kids, battle of the sexes, battle with cancer, battles cancer, profit forecast+, beats
      forecasts, growth forecasts, beat forecasts, Striker fires, party leader dies, dinner party,
      birthday party, third party, World Bank Group, bill passes away, Bill Gates, Bill Clinton,
      market town, stock photo, head coach says, coach station, coach crash, trial run, clinical
      trial, clinical trials, stage a, take the stage, stages a, on the stage of, political stage,
      charm offensive, offensive remarks, fire sale, court jester, tennis court, basketball court,
      clash of titles, White House Correspondents, record store, in the wind, winds up, winds down,
      storm of criticism, political storm, heart of the, press conference, news conference, school of
      thought, King Philip, Stephen King, Billie Jean King, Martin Luther King, Burger King, think
      tank, think tanks, fish tank, water tank, oil painting, gas mask, plant species, plant-based,
      chess pieces, spy novel, crash course, stock market crash, market crash, crash diet, bank
      holiday, blood bank, West Bank, food bank, river bank, state of the art, art of the deal, Art
      of War, post-war, postwar, prewar, after the war, since the war, Georgia Tech, Virginia Tech,
      stocks rally, markets rally, shares rally, Texas Theater, Texas theatre, health ministry,
      Cannes Film Market, race for, race to, space race, human race, in the cold, heat of, data show,
      data shows, final deal, final say, final agreement, peace prize, think twice, fire chief, press
      ahead, press on, press for, press release, back to the drawing board, star witness, star wars,
      God of War, class action, match-making, book club, health of the economy, hot seat, under fire,
      friendly fire, heart attack ad, in the race, head of the table, leap year, job done, moon shot,
      space for, making space, dead heat, power play, theory of, tea party, Boston Tea Party`,
};
