namespace SmartVillage.Services;

/// <summary>The ten services of the pilot. Text for addresses, JSON and files comes from <see cref="ServiceCodes"/>.</summary>
public enum ServiceCode
{
    /// <summary>BPJS Kesehatan.</summary>
    Bpjs,

    /// <summary>Ambulance Ceria Metro Timur.</summary>
    Ambulans,

    /// <summary>Layanan Mandiri Warga (OpenSID).</summary>
    LayananMandiri,

    /// <summary>Pembuatan NIB.</summary>
    Nib,

    /// <summary>PSC 119.</summary>
    Psc119,

    /// <summary>Kependudukan (Dukcapil).</summary>
    Kependudukan,

    /// <summary>Pembayaran PBB.</summary>
    Pbb,

    /// <summary>Pengaduan PJU.</summary>
    Pju,

    /// <summary>Pelayanan RSUD.</summary>
    Rsud,

    /// <summary>BPBD and hazards.</summary>
    Bpbd,
}
