namespace SmartVillage.Adapters.Tests.Bmkg;

/// <summary>Answers in the shape that BMKG publishes, with invented weather.</summary>
internal static class BmkgSamples
{
    public static readonly DateTimeOffset Now = new(2026, 3, 2, 1, 0, 0, TimeSpan.Zero);

    public const string Forecast = """
        {"lokasi":{"adm1":"18","adm2":"18.72","adm3":"18.72.04","adm4":"18.72.04.1002","provinsi":"Lampung","kotkab":"Kota Metro","kecamatan":"Metro Timur",
          "desa":"Tejosari","lon":105.33,"lat":-5.13,"timezone":"Asia/Jakarta"},
         "data":[{"lokasi":{"timezone":"+0700"},"cuaca":[
          [{"utc_datetime":"2026-03-01 18:00:00","local_datetime":"2026-03-02 01:00:00","t":24,"hu":95,"weather_desc":"Berawan"},
           {"utc_datetime":"2026-03-02 00:00:00","local_datetime":"2026-03-02 07:00:00","t":25,"tcc":88,"tp":0.4,"weather":61,"weather_desc":"Hujan Ringan",
            "weather_desc_en":"Light Rain","wd_deg":135,"wd":"SE","wd_to":"NW","ws":7.6,"hu":91,"vs":9000,"vs_text":"< 9 km","time_index":"3-6",
            "analysis_date":"2026-03-01T12:00:00","image":"https://api-apps.bmkg.go.id/storage/icon/cuaca/hujan ringan-am.svg"}],
          [{"datetime":"2026-03-03T00:00:00Z","t":"26","hu":"80","weather_desc":"Cerah"}, null], null]}]}
        """;

    public const string Latest = """
        {"Infogempa":{"gempa":{"Tanggal":"02 Mar 2026","Jam":"07:10:00 WIB","DateTime":"2026-03-02T00:10:00+00:00","Coordinates":"-5.50,104.20","Lintang":"5.50 LS",
          "Bujur":"104.20 BT","Magnitude":"5.1","Kedalaman":"10 km","Wilayah":"Pusat gempa berada di laut 40 km barat daya Tanggamus","Potensi":"Tidak berpotensi tsunami",
          "Dirasakan":"III Liwa","Shakemap":"20260302071000.mmi.jpg"}}}
        """;

    public const string Felt = """
        {"Infogempa":{"gempa":[
          {"DateTime":"2026-03-02T00:10:00+00:00","Coordinates":"-5.50,104.20","Magnitude":"5.1","Kedalaman":"10 km","Wilayah":"Tanggamus","Dirasakan":"III Liwa, II Metro"},
          {"DateTime":"2026-03-01T10:00:00+00:00","Coordinates":"-8.10,110.20","Magnitude":3.2,"Kedalaman":12,"Wilayah":"Bantul","Dirasakan":"II Bantul"},
          {"DateTime":"","Coordinates":"tidak tahu","Magnitude":"-"}]}}
        """;

    public const string Strong = """{"Infogempa":{"gempa":[{"DateTime":"2026-02-28T10:00:00+00:00","Coordinates":"1.20,127.10","Magnitude":"6.0","Kedalaman":"30 km","Wilayah":"Ternate","Potensi":"-"}]}}""";

    /// <summary>A square around Metro Timur (-5.13, 105.33), written latitude first.</summary>
    public const string AroundMetro = "-5.00,105.20 -5.00,105.50 -5.30,105.50 -5.30,105.20 -5.00,105.20";

    public const string Elsewhere = "-4.00,104.00 -4.00,104.20 -4.20,104.20 -4.20,104.00 -4.00,104.00";

    public static string Feed(params string[] files) => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <rss version="2.0"><channel><title>Peringatan Dini Cuaca</title><link>https://www.bmkg.go.id</link><description>Nowcast</description>
        {string.Concat(files.Select(file => $"""
            <item><title>Hujan Lebat disertai Petir di Lampung</title><link>https://www.bmkg.go.id/alerts/nowcast/id/{file}</link><description>Waspada</description>
            <guid>{file}</guid><pubDate>Mon, 02 Mar 2026 07:40:00 +0700</pubDate></item>
            """))}
        </channel></rss>
        """;

    public static string Cap(
        string id = "2.49.0.1.360.0.2026.03.02.07.40.001", string type = "Alert", string status = "Actual", string references = "", string polygon = AroundMetro,
        string description = "Wilayah Metro Pusat dan sekitarnya.", string headline = "Hujan Lebat disertai Petir di Lampung", string areaDescription = "Lampung",
        string expires = "2026-03-02T10:40:00+07:00", string extra = "") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">
          <identifier>{id}</identifier><sender>nowcast@bmkg.go.id</sender><sent>2026-03-02T07:40:00+07:00</sent><status>{status}</status><msgType>{type}</msgType>
          <scope>Public</scope>{(references.Length > 0 ? $"<references>{references}</references>" : "")}
          <info><language>id-ID</language><category>Met</category><event>Hujan Lebat disertai Petir</event><responseType>Monitor</responseType><urgency>Immediate</urgency>
            <severity>Moderate</severity><certainty>Observed</certainty><effective>2026-03-02T07:50:00+07:00</effective><expires>{expires}</expires>
            <senderName>BMKG</senderName><headline>{headline}</headline><description>{description}</description><instruction>Hindari pohon besar.</instruction>
            <web>https://nowcasting.bmkg.go.id/infografis/hujan lebat.jpg</web>
            <area><areaDesc>{areaDescription}</areaDesc><polygon>{polygon}</polygon></area></info>{extra}
        </alert>
        """;
}
