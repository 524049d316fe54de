using System.Collections.Frozen;

namespace Redress.Reading.Extraction.Metadata;

/// <summary>Months by name in the languages of the web's news, with the forms a date uses (genitive, common abbreviations).</summary>
internal static class MonthNames
{
    /// <summary>Twelve months a language, separated by spaces; forms of one month by "/". The first language to claim a word keeps it.</summary>
    private static readonly (string Language, string Months)[] Written =
    [
        ("en", "january february march april may june july august september october november december"),
        ("de", "januar/jänner/jaenner februar/feber märz/maerz/mrz april mai juni/juno juli august september oktober november dezember"),
        ("fr", "janvier février/fevrier/fév/fev mars avril mai juin juillet août/aout septembre octobre novembre décembre/decembre/déc"),
        ("es", "enero febrero marzo abril mayo junio julio agosto septiembre/setiembre octubre noviembre diciembre"),
        ("it", "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
        ("pt", "janeiro fevereiro março/marco abril maio junho julho agosto setembro outubro novembro dezembro"),
        ("nl", "januari februari maart/mrt april mei juni juli augustus september oktober november december"),
        ("pl", "stycznia/styczeń lutego/luty marca/marzec kwietnia/kwiecień maja/maj czerwca/czerwiec lipca/lipiec sierpnia/sierpień września/wrzesień października/październik listopada/listopad grudnia/grudzień"),
        ("ru", "января/январь февраля/февраль марта/март апреля/апрель мая/май июня/июнь июля/июль августа/август сентября/сентябрь октября/октябрь ноября/ноябрь декабря/декабрь"),
        ("tr", "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık"),
        ("sv", "januari februari mars april maj juni juli augusti september oktober november december"),
        ("da", "januar februar marts april maj juni juli august september oktober november december"),
        ("nb", "januar februar mars april mai juni juli august september oktober november desember"),
        ("fi", "tammikuuta/tammikuu helmikuuta/helmikuu maaliskuuta/maaliskuu huhtikuuta/huhtikuu toukokuuta/toukokuu kesäkuuta/kesäkuu heinäkuuta/heinäkuu elokuuta/elokuu syyskuuta/syyskuu lokakuuta/lokakuu marraskuuta/marraskuu joulukuuta/joulukuu"),
        ("cs", "ledna/leden února/únor března/březen dubna/duben května/květen června/červen července/červenec srpna/srpen září října/říjen listopadu prosince/prosinec"),
        ("uk", "січня/січень лютого/лютий березня/березень квітня/квітень травня/травень червня/червень липня/липень серпня/серпень вересня/вересень жовтня/жовтень листопада/листопад грудня/грудень"),
        ("hu", "január február március április május június július augusztus szeptember október november december"),
        ("ro", "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie"),
        ("el", "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου/μαίου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου"),
        ("id", "januari februari maret april mei juni juli agustus september oktober november desember"),
        ("hr", "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga/studenog prosinca"),
        ("sk", "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra"),
        ("sl", "januarja februarja marca aprila maja junija julija avgusta septembra oktobra novembra decembra"),
        ("bg", "януари февруари март април май юни юли август септември октомври ноември декември"),
        ("ca", "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre"),
        ("ar", "يناير فبراير/شباط مارس/آذار أبريل/ابريل/نيسان مايو/أيار يونيو/حزيران يوليو/تموز أغسطس/اغسطس/آب سبتمبر/أيلول أكتوبر/اكتوبر نوفمبر ديسمبر"),
        ("sr", "januara/januar februara/februar marta/mart aprila/april maja/maj juna/jun jula/jul avgusta/avgust septembra oktobra/oktobar novembra/novembar decembra/decembar"),
        ("et", "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember"),
        ("lt", "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio"),
        ("lv", "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris"),
        ("he", "בינואר/ינואר בפברואר/פברואר במרץ/מרץ באפריל/אפריל במאי/מאי ביוני/יוני ביולי/יולי באוגוסט/אוגוסט בספטמבר/ספטמבר באוקטובר/אוקטובר בנובמבר/נובמבר בדצמבר/דצמבר"),
        ("hi", "जनवरी फ़रवरी/फरवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर/सितम्बर अक्टूबर/अक्तूबर नवंबर दिसंबर"),
    ];

    private static readonly FrozenDictionary<string, FrozenDictionary<string, int>> ByLanguage = Written.ToFrozenDictionary(
        row => row.Language, row => Forms([row.Months]), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, int> InAny = Forms(Written.Select(row => row.Months));

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> AnyBySpan =
        InAny.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The month (1 to 12) a word names, or 0; a word that two languages share is read in the given one.</summary>
    public static int Find(ReadOnlySpan<char> word, string? language)
    {
        if (word.Length < 3)
        {
            return 0;
        }
        if (!AnyBySpan.TryGetValue(word, out var month))
        {
            return 0;
        }
        var tongue = language?.Split('-')[0];
        return tongue is not null && ByLanguage.TryGetValue(tongue, out var own) && own.TryGetValue(word.ToString(), out var ours) ? ours : month;
    }

    private static FrozenDictionary<string, int> Forms(IEnumerable<string> languages)
    {
        var forms = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var months in languages.Select(months => months.Split(' ')))
        {
            for (var month = 1; month <= 12; month++)
            {
                foreach (var name in months[month - 1].Split('/'))
                {
                    Claim(forms, months, name, month);
                }
            }
        }
        return forms.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The name itself and its first three and four letters, where no other month of the language begins so.</summary>
    private static void Claim(Dictionary<string, int> forms, string[] months, string name, int month)
    {
        forms.TryAdd(name, month);
        foreach (var length in (int[])[3, 4])
        {
            if (name.Length > length && !months.Where((_, at) => at != month - 1).Any(other => other.StartsWith(name[..length], StringComparison.OrdinalIgnoreCase)))
            {
                forms.TryAdd(name[..length], month);
            }
        }
    }
}
