namespace SmartVillage.IntegrationTests.Pipeline;

/// <summary>
/// What happens in one village, night by night, to a few numbers that programmes of aid refer to: they become temporary, malformed and real again, on both sides, while their bearers move
/// and die. The same number is written in several ways.
/// </summary>
internal sealed class IrregularNights
{
    private IrregularNights(params string[] nights) => Nights = nights;

    /// <summary>Statements, each of which changes what is counted or what is stored.</summary>
    public IReadOnlyList<string> Nights { get; }

    public static async Task<IrregularNights> PrepareAsync(LivingVillage village)
    {
        const string Living = "SELECT MIN(p.id) FROM tweb_penduduk p LEFT JOIN tweb_keluarga k ON k.nik_kepala = p.id LEFT JOIN tweb_rtm r ON r.nik_kepala = p.id WHERE p.status_dasar = 1 AND k.id IS NULL AND r.id IS NULL";
        const string Heads = "tweb_penduduk h ON h.id = u.nik_kepala AND h.status_dasar = 1";
        var one = await village.NumberAsync(Living);
        var other = await village.NumberAsync($"{Living} AND p.id_cluster <> (SELECT id_cluster FROM tweb_penduduk WHERE id = {one})");
        var elsewhere = await village.NumberAsync($"SELECT MAX(id_cluster) FROM tweb_penduduk WHERE id_cluster NOT IN (SELECT id_cluster FROM tweb_penduduk WHERE id IN ({one}, {other}))");
        var family = await village.NumberAsync($"SELECT MIN(u.id) FROM tweb_keluarga u JOIN {Heads}");
        var neighbours = await village.NumberAsync($"SELECT MAX(u.id) FROM tweb_keluarga u JOIN {Heads}");
        var household = await village.NumberAsync($"SELECT MIN(u.id) FROM tweb_rtm u JOIN {Heads}");
        string Participant(int target, string number) => $"UPDATE program_peserta SET peserta = '{number}' WHERE id = "
            + $"(SELECT m FROM (SELECT MIN(c.id) m FROM program_peserta c JOIN program p ON p.id = c.program_id WHERE p.sasaran = {target}) x)";
        string Resident(int id, string nik) => $"UPDATE tweb_penduduk SET nik = '{nik}' WHERE id = {id}";
        string Family(int id, string number) => $"UPDATE tweb_keluarga SET no_kk = '{number}' WHERE id = {id}";
        string Household(string number) => $"UPDATE tweb_rtm SET no_kk = '{number}' WHERE id = {household}";
        string Move(string who, int area) => $"UPDATE tweb_penduduk SET id_cluster = {area} WHERE id = {who}";
        return new IrregularNights(
            $"{Resident(one, "0187204999")}; {Participant(1, "0187204999")}",
            Resident(other, "00187204999"),
            Resident(one, "1872041111119999"),
            Participant(1, "187204999"),
            Resident(other, "187204999"),
            Move($"{other}", elsewhere),
            Resident(one, "0187204999"),
            Move($"{one}", elsewhere),
            $"{Resident(other, "abc9999")}; {Participant(1, "ABC9999")}",
            $"{Resident(one, "1111111111111111")}; {Participant(1, "1111111111111111")}",
            $"UPDATE tweb_penduduk SET status_dasar = 2 WHERE id = {one}",
            $"{Resident(other, "1872042222229999")}; {Participant(1, "abc9999")}",
            Participant(1, "1872042222229999"),
            $"{Family(family, "0099")}; {Participant(2, "99")}",
            Family(family, "99"),
            Family(neighbours, "00099"),
            Move($"(SELECT nik_kepala FROM tweb_keluarga WHERE id = {neighbours})", elsewhere),
            Move($"(SELECT nik_kepala FROM tweb_keluarga WHERE id = {family})", elsewhere),
            $"{Family(family, "KK/x")}; {Participant(2, "kk/X")}",
            Family(family, "1872043333339999"),
            $"{Household("RT-a")}; {Participant(3, "rt-A")}",
            Move($"(SELECT nik_kepala FROM tweb_rtm WHERE id = {household})", elsewhere),
            $"{Household("012345678901234567890")}; {Participant(3, "012345678901234567890")}",
            $"{Household("77")}; {Participant(3, "0077")}");
    }
}
