namespace SmartVillage.TestSupport.OpenSid.People;

/// <summary>Common Indonesian given names, put together at random: no name is anybody's.</summary>
internal sealed class NameBook(SeededRandom random)
{
    private static readonly string[] Men =
    [
        "AGUS", "AHMAD", "ANDI", "ARIF", "BAMBANG", "BAYU", "BUDI", "CAHYO", "DANI", "DEDI", "DIMAS", "EKO", "FAJAR", "FERI", "GALIH", "GUNAWAN", "HADI", "HARI",
        "HENDRA", "HERU", "IMAM", "INDRA", "IRFAN", "IWAN", "JOKO", "KURNIA", "LUKMAN", "MUHAMAD", "NUGROHO", "PRASETYO", "PUTRA", "RAHMAT", "RIZKI", "RUDI",
        "SAMSUL", "SLAMET", "SUGENG", "SUPRI", "SURYA", "SUTRISNO", "TAUFIK", "TEGUH", "TRI", "UMAR", "WAHYU", "WIDODO", "YOGA", "YUSUF", "ZAINAL",
    ];

    private static readonly string[] Women =
    [
        "AISYAH", "ANI", "ANISA", "AYU", "DEWI", "DIAN", "DINI", "EKA", "ENDANG", "ERNA", "FITRI", "HANI", "INDAH", "INTAN", "KARTIKA", "LARAS", "LESTARI", "LILIS",
        "MARIA", "MAWAR", "MEGA", "MURNI", "NANI", "NINGSIH", "NUR", "NURUL", "PUTRI", "RAHAYU", "RATNA", "RINA", "RISKA", "ROHANI", "SARI", "SITI", "SRI",
        "SULASTRI", "SUMIATI", "SUSI", "TITIN", "TRI", "TUTI", "UMI", "WATI", "WIWIN", "WULAN", "YANI", "YULI", "YUNITA", "ZAHRA",
    ];

    private static readonly string[] Last =
    [
        "SANTOSO", "WIBOWO", "SAPUTRA", "HIDAYAT", "SETIAWAN", "KURNIAWAN", "SUSANTO", "PRATAMA", "UTOMO", "RAMADHAN", "FIRMANSYAH", "MAULANA", "SUBAGYO", "HARTONO",
        "PERMANA", "NURHADI", "MULYADI", "SISWANTO", "RIYADI", "SANJAYA", "HANDAYANI", "WULANDARI", "MAHARANI", "ANGGRAINI", "SAFITRI", "PUSPITA", "KUSUMA", "PERTIWI",
    ];

    private static readonly string[] Apostrophes = ["MU'MIN", "NUR'AINI", "SA'DIYAH", "MA'RUF", "RIFA'I"];
    private static readonly string[] Western = ["JOSÉ ÁLVAREZ", "RENÉE MÜLLER", "FRANÇOIS LEFÈVRE", "BJÖRN ØDEGÅRD"];
    private static readonly string[] Beyond = ["ŁUKASZ WIŚNIEWSKI", "NGUYỄN THỊ HOA", "ŞEBNEM YILDIZ", "ЖАННА ПЕТРОВА", "山田花子"];
    private static readonly string[] Places = ["METRO", "BANDAR LAMPUNG", "PRINGSEWU", "KOTABUMI", "YOGYAKARTA", "KLATEN", "PALEMBANG", "TANGGAMUS", "WAY JEPARA", "JAKARTA"];

    /// <summary>A name for a sex.</summary>
    public string Person(int sex)
    {
        var given = sex == 2 ? Women : Men;
        return random.Between(1, 10) switch
        {
            1 => random.Pick(given),
            <= 6 => $"{random.Pick(given)} {random.Pick(Last)}",
            _ => $"{random.Pick(given)} {random.Pick(given)} {random.Pick(Last)}",
        };
    }

    /// <summary>A name with an apostrophe.</summary>
    public string WithApostrophe() => $"{random.Pick(Apostrophes)} {random.Pick(Last)}";

    /// <summary>A name with letters beyond ASCII that the table can hold.</summary>
    public string WithAccents(bool latin1) => random.Pick(latin1 || random.Permille(300) ? Western : Beyond);

    /// <summary>A place of birth.</summary>
    public string Place() => random.Pick(Places);
}
