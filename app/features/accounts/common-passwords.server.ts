/**
 * Words that are tried first: the heads of leaked lists, everyday Indonesian, and what is at hand in
 * a city's communications office. Lower case; digits and signs around a word are taken off before it
 * is looked up here (rules/password.ts), so that one word stands for "Word123!" as well.
 */
const LISTS = {
  leaked: `
    password passw0rd pass passwd passphrase qwerty qwertyuiop qwerty123 qwertyui asdfgh asdfghjk
    asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc wsxedc edcrfv qweasd qweasdzxc 1q2w3e4r 1q2w3e4r5t q1w2e3r4
    1qaz2wsx 1qaz zaq1 zaq12wsx zxcvbnm123 a1b2c3d4 abc abc123 abcd abcd1234 abcdef abcdefgh abcabc
    letmein welcome welcome1 iloveyou ilove you loveyou lovely love princess prince dragon monkey master
    football baseball basketball superman batman spiderman pokemon naruto sunshine shadow michael
    jordan jessica daniel ashley charlie robert thomas george andrew jennifer michelle nicole hello
    helloworld hello123 freedom whatever trustno1 trustno starwars computer internet server google
    facebook instagram whatsapp tiktok youtube twitter gmail yahoo hotmail samsung android iphone
    secret secure security private login signin guest user username test testing tester tested demo
    sample example default changeme change temp temporary system root toor administrator admin admin1
    superadmin superuser operator webmaster manager support office company access account connect
    database mysql oracle postgres ubuntu linux windows microsoft apple mustang ferrari yamaha honda
    toyota suzuki kawasaki liverpool arsenal chelsea barcelona juventus madrid realmadrid manchester
    united flower summer winter spring autumn january december monday friday sunday family friend
    friends forever mother father brother sister baby babygirl angel angels jesus christ blessed
    killer hunter ninja samurai matrix cookie banana chocolate cheese coffee orange purple silver
    golden diamond number one two three lucky magic happy smile
    123456 1234567 12345678 123456789 1234567890 0123456789 123123 123123123 112233 11223344
    121212 12121212 12341234 12344321 123321 123321123 654321 87654321 987654321 696969 666666 888888
    147258369 159753 159357 789456123 741852963 20242024 20252025 17081945 170845 01011990`,
  indonesian: `
    rahasia rahasiaku rahasianegara katasandi sandi sandiku kunci bismillah bismilah alhamdulillah
    assalamualaikum subhanallah astaghfirullah masyaallah insyaallah allah allahuakbar muhammad
    lailahaillallah islam muslim muslimah santri pesantren ramadhan ramadan lebaran idulfitri
    sayang sayangku sayangkamu cinta cintaku akucintakamu aku kamu akusayangkamu kangen rindu
    bidadari cantik ganteng tampan manis imut bunga mawar melati anggrek kucing kelinci harimau
    garuda merdeka pancasila nusantara indonesia indonesiaraya indonesiaku negara bangsa bhinneka
    majapahit gajahmada hayamwuruk sukarno soekarno suharto soeharto jokowi prabowo proklamasi
    keluarga keluargaku ibu ibuku bapak bapakku ayah ayahku bunda mama mamaku papa papaku anak
    anakku adik kakak nenek kakek teman temanku sahabat saudara suami istri istriku suamiku pacar
    bahagia semangat sukses selalu selamanya berkah barokah amanah sabar ikhlas jodoh rejeki rezeki
    terserah gaktau tidaktahu lupa lupapassword gampang mudah apaaja bebas coba cobacoba percobaan
    selamat selamatpagi selamatdatang pagi siang malam hari senin selasa rabu kamis jumat sabtu minggu
    januari februari maret april juni juli agustus september oktober november desember
    satu dua tiga empat lima enam tujuh delapan sembilan sepuluh satudua satuduatiga
    merah putih merahputih biru hijau kuning hitam bakso nasi nasigoreng rendang sate soto gado kopi
    ngopi kopihitam indomie sambal mangga durian jeruk pisang semangka gadis jomblo mantan
    persib persija persebaya arema aremania bonek viking timnas sepakbola badminton
    budi agus slamet sutrisno susanto wahyu setiawan kurniawan hidayat siti nur dewi sri putri putra
    dian rina wati yanti ani rahmat ahmad abdul ali yusuf ibrahim`,
  office: `
    kominfo diskominfo dinkominfo diskominfotik diskominfosantik dinas kantor bupati walikota wali
    sekda sekretariat sekretaris camat lurah kelurahan kecamatan kabupaten kota pemkot pemkab pemprov
    pemda pemerintah balaikota pegawai pns asn pppk honorer bkd bkpsdm bappeda inspektorat dprd
    spbe pemdi smartcity satudata opendata layanan pelayanan publik pengadaan lpse sipd simpeg
    srikandi eoffice persuratan notulen notulis kunjungan kunker studitiru kawruh ngangsukawruh
    kepala kepaladinas bidang aptika statistik persandian informatika komunikasi komputer jaringan
    server wifi hotspot bersama maju mandiri sejahtera hebat juara unggul melayani spirit`,
  places: `
    mojokerto kotamojokerto surabaya sidoarjo gresik lamongan tuban bojonegoro jombang kediri blitar
    malang batu pasuruan probolinggo lumajang jember bondowoso situbondo banyuwangi madiun magetan
    ngawi ponorogo pacitan trenggalek tulungagung nganjuk bangkalan sampang pamekasan sumenep madura
    jawatimur jatim jawatengah jateng jawabarat jabar jakarta dkijakarta bandung bogor depok tangerang
    bekasi banten serang cirebon semarang solo surakarta yogyakarta jogja magelang salatiga pekalongan
    tegal denpasar bali mataram lombok kupang makassar manado palu kendari gorontalo ambon ternate
    jayapura papua sorong pontianak banjarmasin samarinda balikpapan palangkaraya tarakan medan aceh
    bandaaceh padang pekanbaru batam jambi palembang bengkulu lampung sumatera kalimantan sulawesi
    jawa brantas trowulan`,
} as const;

export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  Object.values(LISTS).flatMap((list) => list.trim().split(/\s+/)),
);
