package nl.dossierkluis.vault;

import java.util.List;

/** The acts that change a vault, each of which can crash at any step and be done again. */
enum CrashAct {
  UPLOAD(15, 5, 5) {
    @Override
    void on(Vault vault, CrashScene scene) {
      DocumentId document = vault.newDocument(scene.care());
      scene.kept().add(TestVault.store(vault, scene.care(), document, CrashScene.CONTENT));
    }
  },
  NEW_VERSION(9, 4, 3) {
    @Override
    void on(Vault vault, CrashScene scene) {
      scene.kept().add(CrashScene.store(vault, scene.care(), scene.report().document(), 2));
    }
  },
  DELETE(11, 2, 5) {
    @Override
    void on(Vault vault, CrashScene scene) {
      scene.destroy(scene.letter(), () -> vault.destroyDocument(scene.letter().document()));
      vault.deleteBlobs(List.of(scene.letter().blob()));
    }
  },
  MOVE(9, 2, 3) {
    @Override
    void on(Vault vault, CrashScene scene) {
      vault.moveDocument(scene.report().document(), scene.care(), scene.fiscal());
      scene.moved();
    }
  },
  DESTROY_CONTAINER(9, 2, 4) {
    @Override
    void on(Vault vault, CrashScene scene) {
      scene.destroy(scene.notice(), () -> vault.destroyContainer(scene.doomed()));
    }
  },
  ROTATE(30, 8, 8) {
    @Override
    void on(Vault vault, CrashScene scene) {
      try (Unlock proof = Unlock.keyFile()) {
        scene.rotated(vault.rotateKeys(proof));
      }
    }
  },
  EXCHANGE_PASSPHRASE(11, 2, 4) {
    @Override
    void on(Vault vault, CrashScene scene) {
      try (Unlock proof = Unlock.keyFile()) {
        vault.custodies().setPassphrase(proof, VaultCustodyTest.OTHER, VaultCustodyTest.CHEAP);
      }
      scene.passphraseExchanged();
    }
  },
  RENEW_KEY_FILE(22, 4, 8) {
    @Override
    void on(Vault vault, CrashScene scene) {
      try (Unlock proof = Unlock.keyFile()) {
        vault.custodies().renewKeyFile(proof);
      }
    }
  },
  SWEEP(11, 2, 5) {
    @Override
    void on(Vault vault, CrashScene scene) {
      scene.sweep(vault);
      scene.assertLeftNothingElse();
    }
  };

  private final int fewestSteps;
  private final int fewestUsesOfRoom;
  private final int fewestForces;

  CrashAct(int fewestSteps, int fewestUsesOfRoom, int fewestForces) {
    this.fewestSteps = fewestSteps;
    this.fewestUsesOfRoom = fewestUsesOfRoom;
    this.fewestForces = fewestForces;
  }

  /** It has so many steps on disk at least; fewer would mean that a test passes them by. */
  int fewestSteps() {
    return fewestSteps;
  }

  /** So many of them at least need room on the disk. */
  int fewestUsesOfRoom() {
    return fewestUsesOfRoom;
  }

  /** So many of them at least force something onto the disk. */
  int fewestForces() {
    return fewestForces;
  }

  /** Does it, and tells the scene what was acknowledged. */
  abstract void on(Vault vault, CrashScene scene);
}
