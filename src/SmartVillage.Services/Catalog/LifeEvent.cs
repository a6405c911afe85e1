namespace SmartVillage.Services.Catalog;

/// <summary>A situation in life in which people look for a service.</summary>
/// <param name="Code">Stable text, as <c>birth</c>.</param>
/// <param name="Name">What it is called.</param>
public sealed record LifeEvent(string Code, LocalText Name)
{
    /// <summary>All that entries may name.</summary>
    public static readonly IReadOnlyList<LifeEvent> All =
    [
        new("birth", new("Kelahiran", "Having a child")),
        new("marriage", new("Perkawinan atau perceraian", "Marriage or divorce")),
        new("death", new("Kematian keluarga", "Death in the family")),
        new("moving", new("Pindah tempat tinggal", "Moving house")),
        new("illness", new("Sakit dan berobat", "Illness and treatment")),
        new("emergency", new("Keadaan darurat", "Emergency")),
        new("disaster", new("Bencana", "Disaster")),
        new("business", new("Memulai atau menjalankan usaha", "Starting or running a business")),
        new("tax", new("Memiliki tanah atau rumah", "Owning land or a house")),
        new("poverty", new("Kesulitan ekonomi", "Economic hardship")),
        new("publicSpace", new("Kerusakan di lingkungan", "Something broken in the neighbourhood")),
        new("documents", new("Mengurus surat dan dokumen", "Getting papers and documents")),
    ];

    /// <summary>One by its code, or null.</summary>
    public static LifeEvent? Find(string code) => All.FirstOrDefault(e => string.Equals(e.Code, code, StringComparison.Ordinal));
}
